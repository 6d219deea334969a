import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FilterChoice } from '../SelectFilter.tsx';
import type { RecordForm } from './useRecordForm.ts';

type TextNames<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string];

interface Props<T> {
  form: RecordForm<T>;
  name: TextNames<T>;
  label: string;
  /** Under the field while nothing is wrong. */
  hint?: string;
  isRequired?: boolean;
  /** A menu instead of a text box. */
  choices?: readonly FilterChoice[];
  type?: 'text' | 'date';
  maxLength?: number;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** One text of a form, with what is wrong with it said beneath. */
export function FormField<T>(props: Props<T>) {
  const { form, name, label, hint, isRequired, choices, type = 'text', maxLength = 200 } = props;
  const problem = form.problemOf(name);
  return (
    <TextField
      name={name}
      label={label}
      value={String(form.values[name] ?? '')}
      onChange={event => form.set(name, event.target.value as T[TextNames<T>])}
      required={isRequired}
      error={problem !== undefined}
      helperText={problem ?? hint}
      select={choices !== undefined}
      type={choices ? undefined : type}
      autoFocus={props.autoFocus}
      disabled={props.disabled}
      autoComplete="off"
      fullWidth
      slotProps={{
        inputLabel: type === 'date' ? { shrink: true } : undefined,
        htmlInput: { maxLength: type === 'text' ? maxLength : undefined },
      }}
    >
      {choices?.map(choice => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
