import TextField from '@mui/material/TextField';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { useProblem } from './useProblem.ts';

interface Props {
  path: string;
  label: string;
  choices: readonly { id: string; name: string }[];
  hint?: string;
  width?: string;
  /** What is chosen, and what choosing does, when that is not the path's own text. */
  value?: string;
  onChoose?: (id: string) => void;
}

/** One of a few; the browser's own menu, quick by key. */
export function ChoiceAt({ path, label, choices, hint, width, value, onChoose }: Props) {
  const { draft, set, isReadOnly } = useEditor();
  const problem = useProblem(path);
  return (
    <TextField
      select
      name={path}
      label={label}
      value={value ?? String(valueAt(draft, path) ?? '')}
      onChange={event => (onChoose ? onChoose(event.target.value) : set(path, event.target.value))}
      error={problem.isWrong}
      helperText={problem.sentence ?? hint}
      disabled={isReadOnly}
      sx={{ width, minWidth: 0 }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </TextField>
  );
}
