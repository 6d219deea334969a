import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { PlainTable } from '../records/PlainTable.tsx';
import { ScrollBox } from '../ScrollBox.tsx';

/** A cell that cannot stand: where it is, what it says, what is wrong and what to do. */
export interface BadCell {
  line: number;
  column: string;
  written: string;
  text: ReactNode;
}

/** So many are drawn; all are counted. */
const SHOWN = 100;

/** The rows to mend, each named by its number in the file. */
export function BadRows({ cells }: { cells: readonly BadCell[] }) {
  const t = useT();
  if (cells.length === 0) return null;
  return (
    <ScrollBox label={t('tableFile.badRows')} sx={{ maxHeight: '22rem' }}>
      <PlainTable
        label={t('tableFile.badRows')}
        heads={[t('tableFile.row'), t('tableFile.column'), t('tableFile.content'), t('tableFile.todo')]}
        wrapping={[3]}
        rows={cells.slice(0, SHOWN)}
        keyOf={cell => `${cell.line} ${cell.column} ${typeof cell.text === 'string' ? cell.text : ''}`}
        cells={cell => [cell.line, cell.column, cell.written.slice(0, 40) || '—', cell.text]}
      />
      {cells.length > SHOWN && (
        <Box sx={{ p: 1, color: 'text.secondary' }}>
          {t('tableFile.more', { count: cells.length - SHOWN })}
        </Box>
      )}
    </ScrollBox>
  );
}
