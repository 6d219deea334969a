import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useNavigate, useSearchParams } from 'react-router';
import { type CaseLedger, LEDGER_BASES, MonthString } from '../../contract/caseLedger.ts';
import type { PaperRecord } from '../../contract/papers.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { saveBlob } from '../shared/saveBlob.ts';
import { csvBlob, xlsxBlob } from '../shared/tableFile/writeTable.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { useLedgerTable } from './useLedgerTable.ts';

/** So many lines are drawn. */
const SHOWN = 200;

/** 台账: a month in one table, as a file, and on paper. Month and basis are in the address. */
export default function CaseLedgerPage() {
  const t = useT();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = MonthString.safeParse(search.get('month'));
  const month = asked.success ? asked.data : today.slice(0, 7);
  const by = search.get('by') === 'closed' ? 'closed' : 'received';
  const change = (next: { month?: string; by?: string }) =>
    setSearch({ month, by, ...next }, { replace: true });
  const { data, error, refetch } = useRead<CaseLedger>('cases', `case-ledger?month=${month}&by=${by}`);
  return (
    <Box>
      <PageTitle title={t('caseLedger.name')} actions={data && <Exports ledger={data} />} />
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('caseLedger.intro')}</Box>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 1.5, flexWrap: 'wrap' }}>
        <TextField
          id="ledger-month"
          type="month"
          size="small"
          label={t('caseLedger.month')}
          value={month}
          onChange={event => event.target.value && change({ month: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          id="ledger-by"
          select
          size="small"
          label={t('caseLedger.by')}
          value={by}
          onChange={event => change({ by: event.target.value })}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        >
          {LEDGER_BASES.map(basis => (
            <option key={basis} value={basis}>
              {t(`caseLedger.bases.${basis}`)}
            </option>
          ))}
        </TextField>
        {data && <Count ledger={data} />}
      </Box>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <RowsSkeleton rows={10} />}
      {data && <Lines ledger={data} />}
    </Box>
  );
}

function Count({ ledger: { lines, total } }: { ledger: CaseLedger }) {
  const t = useT();
  const judged = lines.filter(({ onTime }) => onTime !== null);
  return (
    <Box role="status">
      {t('caseLedger.count', {
        total,
        onTime: judged.filter(({ onTime }) => onTime).length,
        closed: judged.length,
      })}{' '}
      {total > SHOWN && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('caseLedger.shown', { shown: SHOWN })}
        </Box>
      )}
    </Box>
  );
}

function Lines({ ledger }: { ledger: CaseLedger }) {
  const t = useT();
  const table = useLedgerTable(ledger);
  if (table.rows.length === 0) {
    return <EmptyState title={t('caseLedger.empty.title')} text={t('caseLedger.empty.text')} />;
  }
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <PlainTable
        label={t('caseLedger.name')}
        heads={table.heads}
        wrapping={[1, 9]}
        rows={table.rows.slice(0, SHOWN)}
        keyOf={cells => String(cells[0])}
        cells={cells => cells}
      />
    </Paper>
  );
}

function Exports({ ledger }: { ledger: CaseLedger }) {
  const t = useT();
  const can = useCan();
  const navigate = useNavigate();
  const table = useLedgerTable(ledger);
  const { month, by } = ledger;
  const issue = useCommand<void, PaperRecord>(
    (provider, _, press) => provider.post('papers', { kind: 'case-ledger', month, by }, press),
    { refresh: ['papers'], onSuccess: paper => void navigate(`/papers/${paper.id}/print`) },
  );
  const name = `${t('caseLedger.name')}-${month}`;
  const isEmpty = ledger.lines.length === 0;
  return (
    <>
      <Button variant="outlined" disabled={isEmpty} onClick={() => saveBlob(`${name}.csv`, csvBlob(table))}>
        {t('caseLedger.csv')}
      </Button>
      <Button
        variant="outlined"
        disabled={isEmpty}
        onClick={() => void xlsxBlob(table).then(blob => saveBlob(`${name}.xlsx`, blob))}
      >
        {t('caseLedger.xlsx')}
      </Button>
      {can('papers.issue') && (
        <CommandButton
          variant="contained"
          label={t('caseLedger.print')}
          shortcut={{ id: 'caseLedger.print', key: 'F9' }}
          disabled={isEmpty}
          isRunning={issue.isRunning}
          onPress={() => void issue.run()}
        />
      )}
    </>
  );
}
