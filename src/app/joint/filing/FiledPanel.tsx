import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useGetMany } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../../contract/cases.ts';
import type { JointMade } from '../../../contract/jointCases.ts';
import { useT } from '../../i18n/useT.ts';
import { CaseStatusTag } from '../../shared/records/caseColumns.tsx';
import { ItemName } from '../../shared/records/ItemName.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { AcceptTogether } from '../AcceptTogether.tsx';
import { waitingIn } from '../case/useTogether.ts';
import { LimitText } from '../LimitText.tsx';

interface Props {
  filed: JointMade;
  hasVisit: boolean;
  onAnother: () => void;
}

/** What came of it: each case with its number, clock and receipt, and the ways on. */
export function FiledPanel({ filed, hasVisit, onAnother }: Props) {
  const t = useT();
  // What happens to them meanwhile is shown too.
  const { data } = useGetMany<CaseRecord>('cases', { ids: filed.cases.map(({ id }) => id) });
  const rows = filed.cases.map(made => ({ ...made, ...data?.find(row => row?.id === made.id) }));
  const listed = `/cases?filter=${encodeURIComponent(JSON.stringify({ jointId: filed.id }))}`;
  return (
    <Section title={t('joint.filed')}>
      <Alert severity="success" role="status" sx={{ mb: 1.5 }}>
        {t('joint.done', { count: rows.length })}
      </Alert>
      <PlainTable
        label={t('joint.cases')}
        heads={(['item', 'number', 'status', 'notifyBy', 'receipt'] as const).map(head =>
          t(`joint.heads.${head}`),
        )}
        wrapping={[0]}
        rows={rows}
        keyOf={row => row.id}
        cells={row => [
          <ItemName key="item" code={row.itemCode} />,
          <Link key="number" component={RouterLink} to={`/cases/${row.id}/show`}>
            {row.number}
          </Link>,
          <CaseStatusTag key="status" record={row} />,
          <LimitText key="limit" row={row} />,
          <Link
            key="receipt"
            component={RouterLink}
            to={`/papers/${row.receiptId}/print`}
            aria-label={t('joint.receiptOf', { number: row.number })}
          >
            {t('joint.receipt')}
          </Link>,
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <AcceptTogether ids={waitingIn(rows)} isPrimary />
        <Button variant="outlined" component={RouterLink} to={listed}>
          {t('joint.openCases')}
        </Button>
        <Button variant="outlined" onClick={onAnother}>
          {t('joint.another')}
        </Button>
        {hasVisit && (
          <Button variant="outlined" component={RouterLink} to="/desk">
            {t('joint.backToDesk')}
          </Button>
        )}
      </Box>
    </Section>
  );
}
