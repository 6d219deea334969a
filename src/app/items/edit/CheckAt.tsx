import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useId } from 'react';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { useProblem } from './useProblem.ts';

interface Props {
  path: string;
  label: string;
  hint?: string;
  /** What an empty box leaves in the definition: false, or nothing where the part may be left out. */
  whenOff: false | undefined;
}

/** Yes or no. */
export function CheckAt({ path, label, hint, whenOff }: Props) {
  const id = useId();
  const { draft, set, isReadOnly } = useEditor();
  const problem = useProblem(path);
  const text = problem.sentence ?? hint;
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            name={path}
            size="small"
            checked={valueAt(draft, path) === true}
            onChange={event => set(path, event.target.checked || whenOff)}
            disabled={isReadOnly}
            sx={{ py: 0.5 }}
            slotProps={{
              input: {
                'aria-invalid': problem.isWrong || undefined,
                'aria-describedby': text ? id : undefined,
              },
            }}
          />
        }
        label={label}
      />
      {text && (
        <FormHelperText id={id} error={problem.isWrong} sx={{ mt: 0, ml: 3.5 }}>
          {text}
        </FormHelperText>
      )}
    </Box>
  );
}
