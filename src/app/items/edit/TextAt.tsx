import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { useProblem } from './useProblem.ts';

interface Props {
  path: string;
  /** Where its problems stand, when not at its own path. */
  problemPath?: string;
  label: string;
  maxLength: number;
  hint?: string;
  isRequired?: boolean;
  isMultiline?: boolean;
  autoFocus?: boolean;
  /** Offered while typing; anything else may be typed too. */
  suggestions?: readonly string[];
  /** Puts the text where it belongs, when that is more than its path. */
  onType?: (text: string) => void;
}

/** One text of the definition, with what is wrong with it beneath. */
export function TextAt(props: Props) {
  const {
    path,
    problemPath = path,
    label,
    maxLength,
    hint,
    isRequired,
    isMultiline,
    autoFocus,
    suggestions,
    onType,
  } = props;
  const listId = useId();
  const { draft, set, isReadOnly } = useEditor();
  const value = String(valueAt(draft, path) ?? '');
  const problem = useProblem(problemPath, value.trim() === '');
  return (
    <>
      <TextField
        name={problemPath}
        label={label}
        value={value}
        onChange={event => (onType ? onType(event.target.value) : set(path, event.target.value))}
        onBlur={problem.onBlur}
        error={problem.isWrong}
        helperText={problem.sentence ?? hint}
        required={isRequired}
        multiline={isMultiline}
        minRows={isMultiline ? 2 : undefined}
        autoFocus={autoFocus}
        disabled={isReadOnly}
        autoComplete="off"
        fullWidth
        slotProps={{ htmlInput: { maxLength, spellCheck: false, list: suggestions && listId } }}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
