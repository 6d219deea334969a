import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type DragEvent, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { TableFile, TableLimits } from './readTableFile.ts';
import { useTableFile } from './useTableFile.ts';

interface Props {
  /** Of the button. */
  id?: string;
  limits: TableLimits;
  file: TableFile | undefined;
  onRead: (file: TableFile) => void;
}

/** Where a CSV or XLSX file is dropped or chosen; refused with the reason and what to do. */
export function FilePick({ id, limits, file, onRead }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { read, isReading, error } = useTableFile(limits, onRead);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <Box>
      <Box
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          px: 2,
          py: 1.25,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
          border: '1px dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          borderRadius: 1,
        }}
      >
        <span role="status">
          {isReading
            ? t('tableFile.reading')
            : file
              ? t('tableFile.read', { name: file.name, rows: file.rows.length - 1 })
              : t('tableFile.drop')}
        </span>
        <Button
          id={id}
          variant="outlined"
          size="small"
          disabled={isReading}
          onClick={() => input.current?.click()}
        >
          {t(file ? 'tableFile.again' : 'tableFile.pick')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.xlsx"
          hidden
          aria-label={t('tableFile.pick')}
          onChange={event => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Box>
      {error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {t(`tableFile.faults.${error.fault}`, error.params)}
        </Alert>
      )}
      {file?.hasMerged && !error && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('tableFile.merged')}
        </Alert>
      )}
    </Box>
  );
}
