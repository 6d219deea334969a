import Box from '@mui/material/Box';
import type { ItemRecord } from '../../contract/office.ts';
import type { Confirmed } from '../../domain/items/item.ts';
import { isUnconfirmed } from '../../domain/items/unconfirmed.ts';
import { useT } from '../i18n/useT.ts';
import { definitionOf } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { SourceText } from '../shared/records/SourceText.tsx';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { Section } from '../shared/Section.tsx';
import { ConfirmedBy } from './ConfirmedBy.tsx';
import { ConfirmValue } from './ConfirmValue.tsx';
import type { ValueField } from './confirmBody.ts';

const FIELDS: readonly ValueField[] = ['kind', 'committedDays', 'legalDays', 'fee'];

/** The values that a manager can stand for, each with what it rests on. */
export function ItemLimits({ record }: { record: ItemRecord }) {
  const t = useT();
  const local = useLocalText();
  const item = definitionOf(record);
  const texts: Record<ValueField, string> = {
    kind: t(`items.kinds.${item.kind.value}`),
    committedDays: t('records.workingDays', { smart_count: item.committedDays.value }),
    legalDays: t('records.workingDays', { smart_count: item.legalDays.value }),
    fee: local(item.fee.value),
  };
  return (
    <Section title={t('items.limits')}>
      <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{t('items.limitsText')}</Box>
      {FIELDS.map(field => (
        <ValueRow key={field} record={record} field={field} text={texts[field]} value={item[field]} />
      ))}
      {item.committedNote && <Box sx={{ color: 'text.secondary', mt: 1 }}>{local(item.committedNote)}</Box>}
    </Section>
  );
}

interface RowProps {
  record: ItemRecord;
  field: ValueField;
  text: string;
  value: Confirmed<unknown>;
}

function ValueRow({ record, field, text, value }: RowProps) {
  const t = useT();
  return (
    <Box sx={rowStyle}>
      <Box sx={{ color: 'text.secondary' }}>{t(`items.fields.${field}`)}</Box>
      <Box sx={{ fontWeight: 600 }}>{text}</Box>
      <Box sx={{ color: 'text.secondary', minWidth: 0, overflowWrap: 'anywhere' }}>
        <UnconfirmedChip status={value.status} isConfirmed={!isUnconfirmed(value)} />{' '}
        <ConfirmedBy value={value} /> <SourceText source={value.source} />
      </Box>
      <ConfirmValue record={record} field={field} isUnconfirmed={isUnconfirmed(value)} />
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: '8em 9.5em minmax(0, 1fr) auto',
  columnGap: 1.5,
  alignItems: 'center',
  minHeight: 40,
  borderTop: 1,
  borderColor: 'divider',
} as const;
