import TextField from '@mui/material/TextField';

interface Props {
  /** Its path, also its name in the page: `courtesyReasons.2.zh`. */
  path: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
  /** Part of something that is wrong and said elsewhere. */
  isWrong?: boolean;
  width?: string;
  maxLength: number;
  disabled?: boolean;
  autoFocus?: boolean;
  /** May stay empty. */
  isOptional?: boolean;
}

/** One text in a row of a list; the sentence beneath only when something is wrong. */
export function ListField(props: Props) {
  const { path, label, value, onChange, problem, isWrong, width, maxLength, disabled, autoFocus } = props;
  return (
    <TextField
      name={path}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      error={isWrong || problem !== undefined}
      helperText={problem}
      disabled={disabled}
      autoFocus={autoFocus}
      required={!props.isOptional}
      autoComplete="off"
      sx={{ width, minWidth: 0 }}
      slotProps={{ htmlInput: { maxLength, spellCheck: false } }}
    />
  );
}
