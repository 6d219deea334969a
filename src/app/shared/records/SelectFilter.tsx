import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import { useFilterValue } from './FilterField.tsx';

export interface FilterChoice {
  id: string;
  name: string;
}

interface Props {
  name: string;
  label: string;
  choices: readonly FilterChoice[];
  /** Several at once; the server takes an array as "any of". */
  isMultiple?: boolean;
  width?: string;
  /** The filter holds true and false, not words. */
  isBoolean?: boolean;
  /** Another filter that a choice here makes void. */
  replaces?: string;
}

/** A menu of values; empty means all. */
export function SelectFilter({
  name,
  label,
  choices,
  isMultiple,
  isBoolean,
  replaces,
  width = '9rem',
}: Props) {
  const t = useT();
  const [value, set] = useFilterValue(name, replaces);
  const chosen = asTexts(value);
  const nameOf = (id: string) => choices.find(choice => choice.id === id)?.name ?? id;
  const shown = (ids: readonly string[]) =>
    ids.length > 1 ? t('records.list.selected', { count: ids.length }) : ids.map(nameOf).join('');
  return (
    <TextField
      select
      label={label}
      value={isMultiple ? chosen : (chosen[0] ?? '')}
      onChange={event => set(readChoice(event.target.value, isBoolean))}
      sx={{ width }}
      slotProps={{
        select: {
          multiple: isMultiple,
          renderValue: selected => shown(asTexts(selected)),
        },
      }}
    >
      {!isMultiple && <MenuItem value="">{t('records.list.all')}</MenuItem>}
      {choices.map(choice => (
        <MenuItem key={choice.id} value={choice.id}>
          {isMultiple && (
            <Checkbox size="small" tabIndex={-1} checked={chosen.includes(choice.id)} sx={{ p: 0, mr: 1 }} />
          )}
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

const asTexts = (value: unknown): string[] => {
  if (value === undefined || value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
};

function readChoice(value: unknown, isBoolean: boolean | undefined): unknown {
  return isBoolean && value !== '' ? value === 'true' : value;
}
