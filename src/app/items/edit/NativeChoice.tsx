import TextField from '@mui/material/TextField';

interface Props {
  label: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
  isDisabled?: boolean;
  isWrong?: boolean;
  width?: string;
}

/** A browser's menu that is not one value of the definition by itself. */
export function NativeChoice({ label, value, choices, onChange, isDisabled, isWrong, width }: Props) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      disabled={isDisabled}
      error={isWrong}
      sx={{ width, maxWidth: '100%' }}
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
