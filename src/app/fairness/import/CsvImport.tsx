import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { MAX_ARRIVALS } from '../../../contract/replays.ts';
import type { ReplayArrival } from '../../../domain/queue/replay.ts';
import { useT } from '../../i18n/useT.ts';
import { type CsvTable, decodeText, readCsv } from '../../shared/tableFile/csv.ts';
import { convert } from './convert.ts';
import { ImportSummary } from './ImportSummary.tsx';
import { MappingFields } from './MappingFields.tsx';
import { guessMapping, type Mapping } from './mapping.ts';

interface Opened {
  name: string;
  table: CsvTable;
}

/** A file, its columns, what came of it: it is used whole, or without the rows that were named and left out. */
export function CsvImport({ onUse }: { onUse(arrivals: readonly ReplayArrival[]): void }) {
  const t = useT();
  const [opened, setOpened] = useState<Opened>();
  const [mapping, setMapping] = useState<Mapping>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [used, setUsed] = useState<number>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    setUsed(undefined);
    onUse([]);
    try {
      const table = await readCsv(decodeText(await file.arrayBuffer()));
      setUnreadable(table.rows.length === 0);
      setOpened({ name: file.name, table });
      setMapping(guessMapping(table));
    } catch {
      setUnreadable(true);
    }
  };
  const change = (next: Mapping) => {
    setMapping(next);
    setUsed(undefined);
    onUse([]);
  };
  const isMapped = mapping?.time != null && mapping.service != null;
  const result = opened && mapping && isMapped ? convert(opened.table, mapping) : undefined;
  const use = () => {
    if (!result) return;
    onUse(result.arrivals);
    setUsed(result.arrivals.length);
  };
  return (
    <Box>
      <DropBox onFile={file => void open(file)} />
      {isUnreadable && <Alert severity="error">{t('fairness.csv.unreadable')}</Alert>}
      {!isUnreadable && opened && mapping && (
        <>
          <Typography sx={{ my: 1 }}>
            {t('fairness.csv.read', { name: opened.name, rows: opened.table.rows.length })}
          </Typography>
          <MappingFields table={opened.table} mapping={mapping} onChange={change} />
          {!isMapped && <Alert severity="info">{t('fairness.csv.needs')}</Alert>}
        </>
      )}
      {!isUnreadable && result && (
        <ImportSummary
          result={result}
          isTooLong={result.arrivals.length > MAX_ARRIVALS}
          used={used}
          onUse={use}
        />
      )}
    </Box>
  );
}

function DropBox({ onFile }: { onFile(file: File | undefined): void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <Box
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        p: 2,
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
      }}
    >
      {t('fairness.csv.drop')}
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        {t('fairness.csv.pick')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        aria-label={t('fairness.csv.pick')}
        onChange={event => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}
