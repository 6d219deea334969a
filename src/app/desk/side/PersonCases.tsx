import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../../contract/cases.ts';
import { STATUS_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { LampTag } from '../../shared/LampTag.tsx';
import { useItemName } from '../../shared/records/items.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useOpenCases } from '../intake/useKnownApplicant.ts';
import { SideSection } from './SideSection.tsx';

/** What the person at the window already has running. */
export function PersonCases({ applicantId }: { applicantId: string | null }) {
  const t = useT();
  const { data, total } = useOpenCases(applicantId);
  const cases = applicantId === null ? undefined : data;
  return (
    <SideSection title={`${t('desk.side.cases')}${cases ? ` ${total ?? cases.length}` : ''}`}>
      <Box sx={{ minHeight: '3rem' }}>
        {applicantId === null && <Box sx={{ color: 'text.secondary' }}>{t('desk.side.casesUnknown')}</Box>}
        {cases?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('desk.side.casesNone')}</Box>}
        {cases?.map(row => (
          <PersonCase key={row.id} row={row} />
        ))}
      </Box>
    </SideSection>
  );
}

function PersonCase({ row }: { row: CaseRecord }) {
  const language = useLanguage();
  const nameOf = useItemName();
  const path = useCreatePath()({ resource: 'cases', type: 'show', id: row.id });
  return (
    <Box sx={{ py: 0.5 }}>
      <Link component={RouterLink} to={path} sx={{ whiteSpace: 'nowrap' }}>
        {row.number}
      </Link>
      <Box>{nameOf(row.itemCode)}</Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', color: 'text.secondary' }}>
        <span>{STATUS_WORDS[row.status][language]}</span>
        {row.acceptedAt !== null && (
          <LampTag lamp={row.lamp} remaining={row.remaining} pendingYear={row.pendingYear} plain />
        )}
      </Box>
    </Box>
  );
}
