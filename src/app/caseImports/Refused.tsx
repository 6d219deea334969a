import Alert from '@mui/material/Alert';
import { z } from 'zod';
import { HISTORY_COLUMNS } from '../../domain/caseHistory/columns.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { BadRows } from '../shared/tableFile/BadRows.tsx';

const Problems = z.array(z.object({ line: z.int(), column: z.string(), message: z.string() }));

/** What only the server could know: numbers that are in the office already. */
export function Refused({ error }: { error: unknown }) {
  const t = useT();
  const local = useLocalText();
  const parsed = Problems.safeParse(findErrorBody(error)?.problems);
  if (!parsed.success || parsed.data.length === 0) return null;
  return (
    <Section title={t('caseImports.check')}>
      <Alert severity="error" sx={{ mb: 1 }}>
        {t('caseImports.refused', { count: parsed.data.length })}
      </Alert>
      <BadRows
        cells={parsed.data.map(({ line, column, message }) => ({
          line,
          column: local(HISTORY_COLUMNS.find(known => known.code === column)) || column,
          written: '',
          text: message,
        }))}
      />
    </Section>
  );
}
