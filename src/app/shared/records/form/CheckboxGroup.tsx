import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { FilterChoice } from '../SelectFilter.tsx';

interface Props<Value extends string> {
  label: string;
  choices: readonly (FilterChoice & { id: Value })[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  hint?: string;
  problem?: string;
}

/** Several of a few, all in view. */
export function CheckboxGroup<Value extends string>(props: Props<Value>) {
  const { label, choices, chosen, onChange, hint, problem } = props;
  const toggle = (id: Value) =>
    onChange(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]);
  return (
    <FormControl component="fieldset" error={problem !== undefined}>
      <FormLabel component="legend">{label}</FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        {choices.map(choice => (
          <FormControlLabel
            key={choice.id}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(choice.id)}
                onChange={() => toggle(choice.id)}
                sx={{ py: 0.5 }}
              />
            }
            label={choice.name}
          />
        ))}
      </Box>
      <FormHelperText>{problem ?? hint}</FormHelperText>
    </FormControl>
  );
}
