import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../../contract/cases.ts';
import { STATUS_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

/** 本次已办 …0001 已受理: the other cases of this visit, by the end of their number. */
export function MadeCases({ cases }: { cases: readonly CaseRecord[] }) {
  const t = useT();
  const language = useLanguage();
  const createPath = useCreatePath();
  if (cases.length === 0) return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {t('desk.visitor.made')}{' '}
      {cases.map(row => (
        <Link
          key={row.id}
          component={RouterLink}
          to={createPath({ resource: 'cases', type: 'show', id: row.id })}
          title={`${row.number} ${row.applicantName}`}
          sx={{ mr: 1 }}
        >
          …{row.number.slice(-4)} {STATUS_WORDS[row.status][language]}
        </Link>
      ))}
    </Box>
  );
}
