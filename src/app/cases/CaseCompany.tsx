import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useGetOne } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { CaseDetail } from '../../contract/cases.ts';
import type { EnterpriseRecord, GrantRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { GrantFacts } from '../shared/records/GrantFacts.tsx';
import { Section } from '../shared/Section.tsx';

/** The enterprise or project of the case, and the grant by which it took the green lane. */
export function CaseCompany({ record }: { record: CaseDetail }) {
  const t = useT();
  const { enterpriseId, grantId } = record;
  const enterprise = useGetOne<EnterpriseRecord>(
    'enterprises',
    { id: enterpriseId ?? '' },
    { enabled: enterpriseId !== null, retry: false },
  );
  const grant = useGetOne<GrantRecord>(
    'grants',
    { id: grantId ?? '' },
    { enabled: grantId !== null, retry: false },
  );
  if (!enterpriseId) return null;
  return (
    <Section title={t('cases.parties.enterprise')}>
      {enterprise.data ? (
        <Box sx={{ mb: grant.data ? 1 : 0 }}>
          <Link component={RouterLink} to={`/enterprises/${enterpriseId}/show`} sx={{ fontWeight: 600 }}>
            {enterprise.data.name}
          </Link>
          <Box sx={{ color: 'text.secondary' }}>
            {enterprise.data.creditCode ?? enterprise.data.projectCode}
          </Box>
        </Box>
      ) : (
        enterprise.isPending && <RowsSkeleton rows={2} />
      )}
      {grant.data && <GrantFacts grant={grant.data} />}
    </Section>
  );
}
