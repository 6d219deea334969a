import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseDetail } from '../../contract/cases.ts';
import type { PaperRecord } from '../../contract/papers.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useCan } from '../shared/useStaff.ts';
import { LedgerMonthSheet } from './LedgerMonthSheet.tsx';
import { ledgerCounts, ledgerMonths } from './ledgerMonths.ts';

type Clock = 'committed' | 'legal';

/** 为什么是这一天: the days of each limit, which of them counted, and why the others did not. */
export function DueLedger({ record }: { record: CaseDetail }) {
  const t = useT();
  const [clock, setClock] = useState<Clock>('committed');
  return (
    <Box id="why" tabIndex={-1} sx={{ scrollMarginTop: '4rem' }}>
      <Section title={t('cases.ledger.title')} beside={<PrintLedger record={record} />}>
        {record.acceptedAt ? (
          <>
            <Tabs value={clock} onChange={(_event, next: Clock) => setClock(next)} sx={{ mb: 1 }}>
              <Tab value="committed" label={t('cases.ledger.committed')} />
              <Tab value="legal" label={t('cases.ledger.legal')} />
            </Tabs>
            <ClockLedger record={record} clock={clock} />
          </>
        ) : (
          <Box sx={{ color: 'text.secondary' }}>{t('cases.ledger.none')}</Box>
        )}
      </Section>
    </Box>
  );
}

/** The same days on paper, with its number and as PDF. */
function PrintLedger({ record }: { record: CaseDetail }) {
  const t = useT();
  const can = useCan();
  const navigate = useNavigate();
  const issue = useCommand<void, PaperRecord>(
    (provider, _, press) => provider.post('papers', { kind: 'due-ledger', caseId: record.id }, press),
    { refresh: ['cases', 'papers'], onSuccess: paper => void navigate(`/papers/${paper.id}/print`) },
  );
  if (!record.acceptedAt || !can('papers.issue')) return null;
  return (
    <CommandButton
      size="small"
      variant="outlined"
      label={t('cases.ledger.print')}
      isRunning={issue.isRunning}
      onPress={() => void issue.run()}
    />
  );
}

function ClockLedger({ record, clock }: { record: CaseDetail; clock: Clock }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const ledger = record.ledger[clock];
  const isProjected = record.paused && (clock === 'committed' || record.pauses.some(isRunningLegal));
  const storedDue = clock === 'committed' ? record.committedDueOn : record.legalDueOn;
  // While the clock stands still the ledger shows what would be if it ran again tomorrow.
  const dueOn = isProjected ? (ledger.at(-1)?.date ?? null) : storedDue;
  const { counted, skipped } = ledgerCounts(ledger);
  const skippedDays = Object.values(skipped).reduce((sum, days) => sum + days, 0);
  if (!dueOn && record.pendingYear) {
    return <Box sx={note}>{t('cases.ledger.pending', { year: record.pendingYear })}</Box>;
  }
  if (ledger.length === 0) return <Box sx={note}>{t('cases.ledger.noneToday')}</Box>;
  return (
    <>
      <Box>
        {t('cases.ledger.summary', { counted, skipped: skippedDays })}
        {dueOn &&
          ` ${t(isProjected ? 'cases.ledger.summaryProjected' : 'cases.ledger.summaryDue', {
            counted,
            day: dayText(dueOn, language, today),
          })}`}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 1 }}>
        {ledgerMonths(ledger).map(month => (
          <LedgerMonthSheet key={month.month} sheet={month} dueOn={dueOn} today={today} />
        ))}
      </Box>
      <Box sx={{ ...note, fontSize: '0.93rem' }}>{t('cases.ledger.basis')}</Box>
    </>
  );
}

const isRunningLegal = (pause: CaseDetail['pauses'][number]) => pause.to === null && pause.legal;

const note = { color: 'text.secondary' };
