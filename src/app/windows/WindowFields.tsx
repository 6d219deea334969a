import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';
import { useItems } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useCallers } from './useCallers.ts';
import type { problemsOf, WindowDraft } from './windowDraft.ts';

interface Props {
  value: WindowDraft;
  problems: ReturnType<typeof problemsOf>;
  /** The server's sentences beside their fields. */
  errors: Readonly<Record<string, unknown>>;
  onChange: (change: Partial<WindowDraft>) => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

export function WindowFields({ value, problems, errors, onChange }: Props) {
  const t = useT();
  const callers = useCallers();
  const said = (field: string) => (typeof errors[field] === 'string' ? (errors[field] as string) : undefined);
  const no = problems.no ? t('windows.numberRange') : said('no');
  const name = problems.name ? t('windows.nameNeeded') : said('name');
  const numberTyped = (typed: string) => {
    const isOwnName = value.name !== '' && value.name !== t('windows.defaultName', { no: value.no });
    onChange({
      no: typed,
      ...(isOwnName ? {} : { name: typed ? t('windows.defaultName', { no: typed }) : '' }),
    });
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '8rem 1fr', gap: 2 }}>
      <TextField
        id="window-no"
        label={t('windows.fields.no')}
        value={value.no}
        onChange={event => numberTyped(event.target.value)}
        error={no !== undefined}
        helperText={no}
        required
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
      />
      <TextField
        id="window-name"
        label={t('windows.fields.name')}
        value={value.name}
        onChange={event => onChange({ name: event.target.value })}
        error={name !== undefined}
        helperText={name}
        required
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
      <TextField
        id="window-clerk"
        select
        slotProps={NATIVE}
        label={t('windows.fields.clerkId')}
        value={value.clerkId}
        onChange={event => onChange({ clerkId: event.target.value })}
        error={said('clerkId') !== undefined}
        helperText={said('clerkId')}
        sx={{ gridColumn: '1 / -1' }}
      >
        <option value="">{t('windows.nobody')}</option>
        {callers.map(person => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </TextField>
      <ItemBoxes chosen={value.items} onChange={items => onChange({ items })} problem={said('items')} />
    </Box>
  );
}

interface ItemsProps {
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  problem: string | undefined;
}

function ItemBoxes({ chosen, onChange, problem }: ItemsProps) {
  const t = useT();
  const local = useLocalText();
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter(other => other !== code) : [...chosen, code]);
  return (
    <Box component="fieldset" sx={{ gridColumn: '1 / -1', border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600 }}>
        {t('windows.fields.items')}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{problem ?? t('windows.itemsHint')}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(17rem, 1fr))' }}>
        {useItems()
          .filter(item => item.open)
          .map(item => (
            <FormControlLabel
              key={item.code}
              control={<Checkbox checked={chosen.includes(item.code)} onChange={() => toggle(item.code)} />}
              label={local(item)}
            />
          ))}
      </Box>
    </Box>
  );
}
