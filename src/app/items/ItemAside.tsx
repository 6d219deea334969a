import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { Facts } from '../shared/records/Facts.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { SourceText } from '../shared/records/SourceText.tsx';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { Section } from '../shared/Section.tsx';

/** The result, how it is handed over, for whom it is, and who takes part. */
export function ItemAside({ item }: { item: Item }) {
  const t = useT();
  const local = useLocalText();
  const { result } = item;
  return (
    <Section title={t('items.result.title')}>
      <Facts
        labelWidth="5.5em"
        facts={[
          {
            label: t('items.result.result'),
            value: (
              <>
                {local(result)} <UnconfirmedChip status={result.status} />
              </>
            ),
          },
          { label: t('items.result.kind'), value: t(`items.result.kinds.${result.kind}`) },
          {
            label: t('items.result.valid'),
            value: result.validYears && (
              <>
                {t('items.result.years', { smart_count: result.validYears.value })}{' '}
                <UnconfirmedChip status={result.validYears.status} />
              </>
            ),
          },
          { label: t('items.result.delivery'), value: item.delivery.map(local).join(' / ') || null },
          {
            label: t('items.result.extension'),
            value: t('records.workingDays', { smart_count: item.extensionDaysMax }),
          },
        ]}
      />
      <More title={t('items.result.variants')}>
        {item.variants.map(variant => (
          <div key={variant.code}>
            {local(variant)} <UnconfirmedChip status={variant.status} />
            {variant.note && <Box sx={{ color: 'text.secondary' }}>{local(variant.note)}</Box>}
          </div>
        ))}
      </More>
      <More title={t('items.result.eligibility')}>
        {item.eligibility?.value.map(line => (
          <div key={line.zh}>{local(line)}</div>
        ))}
        {item.eligibility && <SourceText source={item.eligibility.source} />}
      </More>
      <More title={t('items.result.departments')}>
        {item.departments.value.map(local).join(' · ')} <UnconfirmedChip status={item.departments.status} />
      </More>
      <More title={t('items.result.note')}>{item.note && local(item.note.value)}</More>
    </Section>
  );
}

/** A titled paragraph; nothing when there is nothing to say. */
function More({ title, children }: { title: string; children: ReactNode }) {
  const isEmpty = !children || (Array.isArray(children) && children.flat().every(child => !child));
  if (isEmpty) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ color: 'text.secondary' }}>{title}</Box>
      {children}
    </Box>
  );
}
