import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CaseImportRecord } from '../../contract/caseImports.ts';
import { HISTORY_COLUMNS } from '../../domain/caseHistory/columns.ts';
import { HISTORY_MAX_ROWS } from '../../domain/caseHistory/judge.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { ColumnMapping } from '../shared/tableFile/ColumnMapping.tsx';
import { FilePick } from '../shared/tableFile/FilePick.tsx';
import { useFirstFocus } from '../shared/useFirstFocus.ts';
import { useNow } from '../shared/useNow.ts';
import { CheckLedger } from './CheckLedger.tsx';
import { Refused } from './Refused.tsx';
import { useLedgerFile } from './useLedgerFile.ts';
import { useSendLedger } from './useSendLedger.ts';

const LIMITS = { bytes: 20 * 1024 * 1024, rows: HISTORY_MAX_ROWS };

/** 导入台账: the file, which column holds what, every row judged, all of it or none. */
export default function HistoryImportPage() {
  const t = useT();
  const local = useLocalText();
  // One moment for the whole check: what lies in the future does not change while the page is open.
  const now = useNow();
  const [openedAt] = useState(now);
  const ledger = useLedgerFile(openedAt);
  const [name, setName] = useState('');
  const [done, setDone] = useState<CaseImportRecord>();
  const send = useSendLedger(setDone);
  const { file, kept, cases, keepsUnknownItems } = ledger;
  const submit = () =>
    void send.run({
      about: {
        name: name.trim() || (file?.name ?? ''),
        fileName: file?.name ?? '',
        caseCount: kept.length,
        keepsUnknownItems,
        leftOut: cases.filter(each => !kept.includes(each)).map(({ line }) => line),
      },
      cases: kept,
    });
  if (done) return <Done record={done} />;
  return (
    <Box>
      <PageTitle title={t('caseImports.import')} />
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('caseImports.importIntro')}</Box>
      <Section title={t('caseImports.file')}>
        <TextField
          id="import-name"
          size="small"
          label={t('caseImports.title')}
          placeholder={t('caseImports.titleHint')}
          value={name}
          autoComplete="off"
          onChange={event => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 120 }, inputLabel: { shrink: true } }}
          sx={{ width: '24rem', maxWidth: '100%', my: 1.25 }}
        />
        <FilePick limits={LIMITS} file={file} onRead={ledger.read} />
        {ledger.map && (
          <ColumnMapping
            columns={HISTORY_COLUMNS}
            header={ledger.header}
            map={ledger.map}
            onChange={ledger.correct}
          />
        )}
        {ledger.missing.length > 0 && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {t('tableFile.columnMissing', { columns: ledger.missing.map(local).join('、') })}
          </Alert>
        )}
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={keepsUnknownItems}
              onChange={(_, checked) => ledger.keepUnknown(checked)}
            />
          }
          label={t('caseImports.keepsUnknown')}
        />
      </Section>
      <CheckLedger ledger={ledger} />
      <Refused error={send.error} />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 2 }}>
        {send.isRunning && send.received !== undefined && (
          <Box role="status" sx={{ flex: 1 }}>
            {t('caseImports.progress', { received: send.received, total: kept.length })} ·{' '}
            {t('caseImports.progressText')}
            <LinearProgress
              variant="determinate"
              aria-hidden
              value={(100 * send.received) / Math.max(1, kept.length)}
            />
          </Box>
        )}
        <CommandButton
          variant="contained"
          label={
            ledger.isGood ? t('caseImports.submit', { count: kept.length }) : t('caseImports.submitNone')
          }
          shortcut={{ id: 'caseImports.submit', key: 'F9' }}
          disabled={!ledger.isGood}
          isRunning={send.isRunning}
          onPress={submit}
        />
      </Box>
    </Box>
  );
}

function Done({ record }: { record: CaseImportRecord }) {
  const t = useT();
  const next = useFirstFocus<HTMLAnchorElement>();
  return (
    <Box>
      <PageTitle title={t('caseImports.import')} />
      <Alert severity="success" role="status" sx={{ mb: 1.5 }}>
        {t('caseImports.done', { count: record.caseCount })}
      </Alert>
      <Button ref={next} variant="contained" component={RouterLink} to="/history-cases">
        {t('caseImports.toList')}
      </Button>
    </Box>
  );
}
