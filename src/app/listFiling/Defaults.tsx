import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Item, LocalText } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import type { ListDraft } from './draft.ts';

interface Props {
  item: Item;
  draft: ListDraft;
  onChange: (change: (before: ListDraft) => ListDraft) => void;
}

/** What is meant where a cell of a question is empty, chosen once for the list. */
export function Defaults({ item, draft, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  if (item.variants.length === 0 && item.circumstances.length === 0) return null;
  const withAnswer = (code: string, answer: string) => (before: ListDraft) => {
    const { [code]: _, ...others } = before.circumstances;
    return { ...before, circumstances: answer === '' ? others : { ...others, [code]: answer } };
  };
  return (
    <Box role="group" aria-label={t('listFiling.defaults')} sx={{ mt: 1.75 }}>
      <Box sx={{ color: 'text.secondary', mb: 1.25 }}>{t('listFiling.defaults')}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))',
        }}
      >
        {item.variants.length > 0 && (
          <Choice
            code="variant"
            label={t('cases.fields.variant')}
            options={item.variants}
            value={draft.variant ?? ''}
            onChange={variant => onChange(before => ({ ...before, variant: variant || null }))}
          />
        )}
        {item.circumstances.map(question => (
          <Choice
            key={question.code}
            code={question.code}
            label={local(question)}
            options={question.answers}
            value={draft.circumstances[question.code] ?? ''}
            onChange={answer => onChange(withAnswer(question.code, answer))}
          />
        ))}
      </Box>
    </Box>
  );
}

interface ChoiceProps {
  code: string;
  label: string;
  options: readonly ({ code: string } & LocalText)[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ code, label, options, value, onChange }: ChoiceProps) {
  const t = useT();
  const local = useLocalText();
  return (
    <TextField
      id={`default-${code}`}
      select
      size="small"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{t('listFiling.notChosen')}</option>
      {options.map(option => (
        <option key={option.code} value={option.code}>
          {local(option)}
        </option>
      ))}
    </TextField>
  );
}
