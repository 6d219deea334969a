import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { ListFiled } from '../../contract/listFilings.ts';
import { useT } from '../i18n/useT.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useFirstFocus } from '../shared/useFirstFocus.ts';
import { LetterScan } from './LetterScan.tsx';

/** What came of a list: its receipt, each case with its own, and the ways on. */
export function FiledPanel({ filed, onAnother }: { filed: ListFiled; onAnother: () => void }) {
  const t = useT();
  // The form with its button is gone; what comes next is the receipt.
  const print = useFirstFocus<HTMLAnchorElement>();
  const listed = `/cases?filter=${encodeURIComponent(JSON.stringify({ listFilingId: filed.id }))}`;
  return (
    <Section title={t('listFiling.filed')}>
      <Alert severity="success" role="status" sx={{ mb: 1.5 }}>
        {t('listFiling.done', { count: filed.rowCount, number: filed.paperNumber })}
      </Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        <Button ref={print} variant="contained" component={RouterLink} to={`/papers/${filed.paperId}/print`}>
          {t('listFiling.printAll')}
        </Button>
        <Button variant="outlined" component={RouterLink} to={listed}>
          {t('listFiling.openCases')}
        </Button>
        <LetterScan filed={filed} />
        <Button variant="outlined" onClick={onAnother}>
          {t('listFiling.another')}
        </Button>
        {filed.ticketId && (
          <Button variant="outlined" component={RouterLink} to="/desk">
            {t('listFiling.backToDesk')}
          </Button>
        )}
      </Box>
      <PlainTable
        label={t('listFiling.preview')}
        heads={[
          t('listFiling.heads.line'),
          t('listFiling.columns.number'),
          t('listFiling.columns.applicant'),
          t('listFiling.receipt'),
        ]}
        rows={filed.cases}
        keyOf={made => made.id}
        cells={made => [
          made.line,
          <Link key="case" component={RouterLink} to={`/cases/${made.id}/show`}>
            {made.number}
          </Link>,
          <MaskedText key="name">{made.applicantName}</MaskedText>,
          <Link
            key="receipt"
            component={RouterLink}
            to={`/papers/${made.receiptId}/print`}
            aria-label={`${t('listFiling.receipt')} ${made.number}`}
          >
            {t('listFiling.receipt')}
          </Link>,
        ]}
      />
    </Section>
  );
}
