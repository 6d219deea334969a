import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useIntake } from './IntakeContext.ts';

interface Props {
  /** The field's path in the body: `applicant.idNumber`. */
  field: string;
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Under the field while nothing is wrong. */
  hint?: ReactNode;
  isRequired?: boolean;
  inputMode?: 'numeric' | 'tel' | 'text';
  /** Options of a native menu. */
  children?: ReactNode;
}

/** One field of the form with its sentence below; the line is there from the start, so nothing jumps. */
export function IntakeField({
  field,
  id,
  label,
  value,
  onChange,
  hint,
  isRequired,
  inputMode,
  children,
}: Props) {
  const { problemAt, touch, isLocked } = useIntake();
  const problem = problemAt(field);
  const isMenu = children !== undefined;
  return (
    <TextField
      id={id}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      onBlur={() => value !== '' && touch(field)}
      required={isRequired}
      disabled={isLocked}
      error={problem !== undefined}
      helperText={problem ?? hint ?? ' '}
      select={isMenu}
      autoComplete="off"
      fullWidth
      slotProps={{
        select: { native: true },
        inputLabel: isMenu ? { shrink: true } : undefined,
        htmlInput: isMenu ? undefined : { inputMode, maxLength: 120, spellCheck: false },
        formHelperText: { sx: { minHeight: '1.25rem', mt: 0.25, lineHeight: 1.4 } },
      }}
    >
      {children}
    </TextField>
  );
}
