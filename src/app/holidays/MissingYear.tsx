import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useGetList } from 'ra-core';
import type { CaseRecord } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { useCan } from '../shared/useStaff.ts';

/** A year that nobody has imported: what that means, and who is waiting. */
export function MissingYear({ year }: { year: number }) {
  const t = useT();
  const canRead = useCan()('cases.read');
  const { total } = useGetList<CaseRecord>(
    'cases',
    {
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'committedDueOn', order: 'ASC' },
      filter: { open: true, pendingYear: year },
    },
    { enabled: canRead },
  );
  return (
    <Alert severity={total ? 'warning' : 'info'} sx={{ my: 1.5 }}>
      <AlertTitle>{t('holidays.missing.title', { year })}</AlertTitle>
      {t('holidays.missing.text')} {total ? t('holidays.missing.waiting', { smart_count: total }) : ''}
    </Alert>
  );
}
