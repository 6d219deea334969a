import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { HALL, type PolicyRecord } from '../../contract/policies.ts';
import { useT } from '../i18n/useT.ts';
import { useItemName } from '../shared/records/items.ts';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { FigureTable } from './FigureTable.tsx';
import { timeText } from './timeText.ts';
import type { Policies } from './usePolicies.ts';
import { usePolicyText } from './usePolicyText.ts';

/** The rule in force, every version of it, and the way to change it. */
export function PolicySection({ policies, onChange }: { policies: Policies; onChange(): void }) {
  const t = useT();
  const text = usePolicyText();
  const name = useItemName();
  const canEdit = useCan()('policies.edit');
  const columns = [
    {
      label: t('fairness.policy.scope'),
      cell: (row: PolicyRecord) => (row.scope === HALL ? t('fairness.policy.hall') : name(row.scope)),
    },
    {
      label: t('fairness.policy.rule'),
      cell: (row: PolicyRecord) => (
        <>
          {t('fairness.policy.version', { version: row.version })}
          {row.inForce && ` · ${t('fairness.policy.inForce')}`}
          <br />
          {text(row.policy)}
        </>
      ),
    },
    {
      label: t('fairness.policy.reason'),
      cell: (row: PolicyRecord) => row.reason || t('fairness.policy.delivered'),
    },
    { label: t('fairness.policy.who'), cell: (row: PolicyRecord) => row.actorName ?? '—' },
    { label: t('fairness.policy.at'), cell: (row: PolicyRecord) => timeText(row.at) },
  ];
  return (
    <Section
      title={t('fairness.policy.title')}
      beside={
        canEdit && (
          <Button variant="outlined" size="small" onClick={onChange}>
            {t('fairness.policy.change')}
          </Button>
        )
      }
    >
      <Typography sx={{ mb: 1 }}>
        <b>{t('fairness.policy.inForce')}</b>　{text(policies.hall)}
      </Typography>
      <Box
        sx={{ maxHeight: '16rem', overflow: 'auto' }}
        tabIndex={0}
        role="group"
        aria-label={t('fairness.policy.history')}
      >
        <FigureTable
          caption={t('fairness.policy.history')}
          rows={policies.versions}
          keyOf={row => row.id}
          columns={columns}
        />
      </Box>
    </Section>
  );
}
