import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { Link as RouterLink } from 'react-router';
import type { RowProblemRecord } from '../../contract/listFilings.ts';
import { listProblemText } from '../../domain/listFile/texts.ts';
import { cellOf, type TableRow } from '../../domain/tables/columns.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { BadRows } from '../shared/tableFile/BadRows.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ListDraft } from './draft.ts';
import { Preview } from './Preview.tsx';
import type { ListFile } from './useListFile.ts';

interface Props {
  list: ListFile;
  draft: ListDraft;
  /** Cases that are there already, as the office says. */
  known: readonly RowProblemRecord[];
  isChecking: boolean;
  onChange: (change: (before: ListDraft) => ListDraft) => void;
}

/** ③ Every row judged: what to mend, who has a case already, and the list as it will be filed. */
export function CheckSection({ list, draft, known, isChecking, onChange }: Props) {
  const t = useT();
  const bad = new Set(list.problems.map(({ line }) => line)).size;
  const total = list.rows.length;
  return (
    <Section title={t('listFiling.check')} beside={isChecking && t('listFiling.checking')}>
      {total === 0 && <div>{t('listFiling.nothing')}</div>}
      {bad > 0 && (
        <>
          <Alert severity="error" sx={{ mb: 1 }} role="status">
            {t('listFiling.bad', { rows: total, bad })}
          </Alert>
          <BadCells list={list} />
        </>
      )}
      {bad === 0 && known.length > 0 && (
        <>
          <Alert severity="warning" sx={{ mb: 1 }} role="status">
            {t('listFiling.duplicates', { count: known.length })}
          </Alert>
          <TextField
            id="list-duplicateReason"
            size="small"
            fullWidth
            label={t('listFiling.duplicateReason')}
            value={draft.duplicateReason}
            onChange={event => onChange(before => ({ ...before, duplicateReason: event.target.value }))}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ mb: 1 }}
          />
          <KnownCells list={list} known={known} />
        </>
      )}
      {total > 0 && bad === 0 && known.length === 0 && (
        <Alert severity="success" sx={{ mb: 1 }} role="status">
          {t('listFiling.good', { rows: total })}
        </Alert>
      )}
      {total > 0 && bad === 0 && <Preview rows={list.rows} draft={draft} />}
    </Section>
  );
}

function Known({ problem }: { problem: RowProblemRecord }) {
  const t = useT();
  return (
    <Link component={RouterLink} to={`/cases/${problem.caseId}/show`} target="_blank" rel="noopener">
      {t('listFiling.openCase', { number: problem.caseNumber ?? '' })}
    </Link>
  );
}

/** Who has a case already, by name: the number is masked everywhere else too. */
function KnownCells({ list, known }: Pick<Props, 'list' | 'known'>) {
  const t = useT();
  const names = new Map(list.rows.map(row => [row.line, row.name]));
  return (
    <Box sx={{ mb: 1.5 }}>
      <BadRows
        cells={known.map(problem => ({
          line: problem.line,
          column: t('listFiling.heads.name'),
          written: names.get(problem.line) ?? '',
          text: <Known problem={problem} />,
        }))}
      />
    </Box>
  );
}

function BadCells({ list }: { list: ListFile }) {
  const local = useLocalText();
  const language = useLanguage();
  const lines = new Map<number, TableRow>(list.file?.rows.map(row => [row.line, row]));
  return (
    <BadRows
      cells={list.problems.map(({ line, column, code, otherLine }) => {
        const row = lines.get(line);
        return {
          line,
          column: local(list.columns.find(known => known.code === column)) || column,
          written: row && list.map ? cellOf(row, list.map, column) : '',
          text: listProblemText(code, language, { other: otherLine }),
        };
      })}
    />
  );
}
