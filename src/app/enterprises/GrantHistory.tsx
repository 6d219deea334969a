import Box from '@mui/material/Box';
import { useGetList } from 'ra-core';
import type { GrantRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { GrantActions } from '../shared/records/GrantActions.tsx';
import { GrantFacts } from '../shared/records/GrantFacts.tsx';
import { Section } from '../shared/Section.tsx';

/** Every grant that the enterprise has had, the newest first, each with what may be decided about it. */
export function GrantHistory({ enterpriseId }: { enterpriseId: string }) {
  const t = useT();
  const { data, error, isPending, refetch } = useGetList<GrantRecord>('grants', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'proposedAt', order: 'DESC' },
    filter: { enterpriseId },
  });
  return (
    <Section title={t('enterprises.history')}>
      {isPending && <RowsSkeleton rows={4} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('enterprises.noGrants')}</Box>}
      {data?.map(grant => (
        <Box key={grant.id} sx={entryStyle}>
          <GrantFacts grant={grant} />
          <GrantActions grant={grant} />
        </Box>
      ))}
    </Section>
  );
}

const entryStyle = {
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0, pt: 0.5 },
} as const;
