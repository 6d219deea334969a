import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ColumnMap, ColumnSpec } from '../../../domain/tables/columns.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../records/localText.ts';

interface Props {
  columns: readonly ColumnSpec[];
  header: readonly string[];
  map: ColumnMap;
  onChange: (map: ColumnMap) => void;
}

/** Which column of the file holds what: as it was guessed, each to be changed. */
export function ColumnMapping({ columns, header, map, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  return (
    <Box role="group" aria-label={t('tableFile.mapping')}>
      <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('tableFile.mappingText')}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))',
          mt: 1.25,
        }}
      >
        {columns.map(column => {
          const isMissing = column.isRequired === true && (map[column.code] ?? null) === null;
          return (
            <TextField
              key={column.code}
              id={`column-${column.code}`}
              select
              size="small"
              label={column.isRequired ? `${local(column)} · ${t('tableFile.required')}` : local(column)}
              error={isMissing}
              value={map[column.code] ?? ''}
              onChange={event =>
                onChange({
                  ...map,
                  [column.code]: event.target.value === '' ? null : Number(event.target.value),
                })
              }
              slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
            >
              <option value="">{t('tableFile.none')}</option>
              {header.map((heading, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have places and may share a heading
                <option key={at} value={at}>
                  {heading || `${at + 1}`}
                </option>
              ))}
            </TextField>
          );
        })}
      </Box>
    </Box>
  );
}
