import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { HISTORY_COLUMNS } from '../../domain/caseHistory/columns.ts';
import { historyProblemText } from '../../domain/caseHistory/texts.ts';
import { cellOf, type TableRow } from '../../domain/tables/columns.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { BadRows } from '../shared/tableFile/BadRows.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { LedgerFile } from './useLedgerFile.ts';

/** Every bad row with what to do; or, by a press, the ledger without the cases they belong to. */
export function CheckLedger({ ledger }: { ledger: LedgerFile }) {
  const t = useT();
  const { cases, problems, bad, isLeavingOut, file } = ledger;
  return (
    <Section title={t('caseImports.check')}>
      {cases.length === 0 && <Box>{t('caseImports.nothing')}</Box>}
      {cases.length > 0 && (
        <Box role="status" sx={{ mb: 1 }}>
          {t('caseImports.found', { rows: (file?.rows.length ?? 1) - 1, cases: cases.length })}{' '}
          {problems.length === 0 && t('caseImports.good')}
        </Box>
      )}
      {problems.length > 0 && (
        <>
          <Alert
            severity={isLeavingOut ? 'info' : 'error'}
            sx={{ mb: 1 }}
            action={
              <Button size="small" variant="outlined" onClick={() => ledger.leaveOut(!isLeavingOut)}>
                {isLeavingOut ? t('caseImports.takeBack') : t('caseImports.leaveOut', { count: bad.size })}
              </Button>
            }
          >
            {isLeavingOut
              ? t('caseImports.leftOut', { count: bad.size })
              : t('caseImports.bad', { bad: bad.size })}
          </Alert>
          <BadCells ledger={ledger} />
        </>
      )}
    </Section>
  );
}

function BadCells({ ledger }: { ledger: LedgerFile }) {
  const local = useLocalText();
  const language = useLanguage();
  const { problems, file, map } = ledger;
  const lines = new Map<number, TableRow>(file?.rows.map(row => [row.line, row]));
  return (
    <BadRows
      cells={problems.map(({ line, column, code, otherLine }) => {
        const row = lines.get(line);
        return {
          line,
          column: local(HISTORY_COLUMNS.find(known => known.code === column)) || column,
          written: row && map ? cellOf(row, map, column) : '',
          text: historyProblemText(code, language, { other: otherLine }),
        };
      })}
    />
  );
}
