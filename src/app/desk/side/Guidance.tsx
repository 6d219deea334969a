import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { definitionOf, useItems } from '../../shared/records/items.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import { Fact, SideSection } from './SideSection.tsx';

/** What people ask about an item. Values that nobody has confirmed for this office say so. */
export function Guidance({ itemCode }: { itemCode: string }) {
  const t = useT();
  const language = useLanguage();
  const record = useItems().find(row => row.code === itemCode);
  const path = useCreatePath()({ resource: 'items', type: 'show', id: record?.id ?? '' });
  if (!record) return null;
  const item = definitionOf(record);
  const days = (count: number) => t('records.workingDays', { smart_count: count });
  const isInstant = item.kind.value === 'instant';
  return (
    <SideSection
      title={t('desk.side.guidance')}
      beside={
        <Link component={RouterLink} to={path}>
          {t('desk.side.open')}
        </Link>
      }
    >
      <Fact name={t('desk.side.committed')}>
        {isInstant ? t('desk.side.instant') : days(item.committedDays.value)}{' '}
        <UnconfirmedChip
          status={item.committedDays.status}
          isConfirmed={item.committedDays.confirmedAt !== undefined}
        />
      </Fact>
      <Fact name={t('desk.side.legal')}>
        {days(item.legalDays.value)}{' '}
        <UnconfirmedChip
          status={item.legalDays.status}
          isConfirmed={item.legalDays.confirmedAt !== undefined}
        />
      </Fact>
      <Fact name={t('desk.side.fee')}>
        {item.fee.value[language]}{' '}
        <UnconfirmedChip status={item.fee.status} isConfirmed={item.fee.confirmedAt !== undefined} />
      </Fact>
      <Fact name={t('desk.side.result')}>{item.result[language]}</Fact>
      {item.eligibility && item.eligibility.value.length > 0 && (
        <Details title={t('desk.side.eligibility')}>
          {item.eligibility.value.map(line => (
            <li key={`${line.variant}${line.zh}`}>
              {line.variant ? `${variantName(item.variants, line.variant, language)}：` : ''}
              {line[language]}
            </li>
          ))}
        </Details>
      )}
    </SideSection>
  );
}

function variantName(
  variants: readonly { code: string; zh: string; en: string }[],
  code: string,
  language: 'zh' | 'en',
): string {
  return variants.find(variant => variant.code === code)?.[language] ?? code;
}

function Details({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="details" sx={{ mt: 0.5, '& summary': { cursor: 'pointer' } }}>
      <summary>{title}</summary>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {children}
      </Box>
    </Box>
  );
}
