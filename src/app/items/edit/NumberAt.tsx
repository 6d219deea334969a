import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useEditor } from './EditorContext.ts';
import { findNumber, numberText } from './numberText.ts';
import { valueAt } from './path.ts';
import { useProblem } from './useProblem.ts';

interface Props {
  path: string;
  label: string;
  /** Where its problems stand, when not at its own path. */
  problemPath?: string;
  /** Printed after the number. */
  unit?: string;
  hint?: string;
  /** What an empty field means: null, something is missing; undefined, there is none. */
  whenEmpty: null | undefined;
  width?: string;
  onType?: (value: number | null | undefined) => void;
}

/** One number of the definition. What is no number counts as empty and stays as typed, so that it can be mended. */
export function NumberAt(props: Props) {
  const { path, problemPath = path, label, unit, hint, whenEmpty, width = '12em', onType } = props;
  const { draft, set, isReadOnly } = useEditor();
  const value = valueAt(draft, path);
  const [typed, setTyped] = useState(() => numberText(value));
  // Changed from elsewhere: a colleague's draft, a row that moved.
  useEffect(() => {
    setTyped(before => ((findNumber(before) ?? null) === (value ?? null) ? before : numberText(value)));
  }, [value]);
  const problem = useProblem(problemPath, typed.trim() === '');
  const type = (text: string) => {
    setTyped(text);
    const number = findNumber(text) ?? whenEmpty;
    if (onType) onType(number);
    else set(path, number);
  };
  return (
    <TextField
      name={problemPath}
      label={label}
      value={typed}
      onChange={event => type(event.target.value)}
      onBlur={problem.onBlur}
      error={problem.isWrong}
      helperText={problem.sentence ?? hint}
      required={whenEmpty === null}
      disabled={isReadOnly}
      autoComplete="off"
      sx={{ width, maxWidth: '100%' }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', maxLength: 6 },
        input: { endAdornment: unit && <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}
