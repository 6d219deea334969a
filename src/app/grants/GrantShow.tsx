import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { GrantRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { GrantActions } from '../shared/records/GrantActions.tsx';
import { GrantFacts } from '../shared/records/GrantFacts.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan, useStaff } from '../shared/useStaff.ts';

/** One grant, and the decision that waits for it. */
export function GrantShow() {
  return <RecordPage<GrantRecord> resource="grants">{grant => <GrantPage grant={grant} />}</RecordPage>;
}

function GrantPage({ grant }: { grant: GrantRecord }) {
  const t = useT();
  const isOwnProposal = useIsOwnProposal(grant);
  return (
    <Box>
      <Neighbours resource="grants" id={grant.id} sort={{ field: 'validTo', order: 'ASC' }} />
      <PageTitle
        title={grant.enterpriseName}
        actions={
          <Link component={RouterLink} to={`/enterprises/${grant.enterpriseId}/show`}>
            {t('grants.open')}
          </Link>
        }
      />
      <Section title={t('grants.name')}>
        <GrantFacts grant={grant} />
        <Box sx={{ mt: 1 }}>
          <Facts
            facts={[
              { label: t('grants.fields.proposedAt'), value: <Moment at={grant.proposedAt} withDay /> },
              ...(grant.decidedAt
                ? [{ label: t('grants.decidedAt'), value: <Moment at={grant.decidedAt} withDay /> }]
                : []),
            ]}
          />
        </Box>
        <GrantActions grant={grant} />
        {isOwnProposal && (
          <Typography color="text.secondary" sx={{ mt: 1.5 }}>
            {t('grants.secondPerson')}
          </Typography>
        )}
      </Section>
    </Box>
  );
}

/** A manager who proposed it sees why there is no button. */
function useIsOwnProposal(grant: GrantRecord): boolean {
  const can = useCan();
  const staff = useStaff();
  return grant.status === 'proposed' && can('grants.decide') && grant.proposedBy === staff?.id;
}

export default GrantShow;
