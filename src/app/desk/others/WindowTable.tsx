import Box from '@mui/material/Box';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { Ago } from '../../shared/Ago.tsx';
import type { Column } from '../../shared/records/column.ts';
import { RecordTable } from '../../shared/records/RecordTable.tsx';
import { WindowAlarm } from '../../shared/WindowAlarm.tsx';
import { WindowStatus } from '../../shared/WindowStatus.tsx';

const COLUMNS: readonly Column<WindowRecord>[] = [
  { key: 'window', label: 'desk.hall.window', cell: r => <strong>{r.name}</strong> },
  { key: 'clerk', label: 'desk.hall.clerk', cell: r => r.clerkName ?? '—' },
  { key: 'state', label: 'desk.hall.state', cell: r => <State window={r} /> },
  { key: 'since', label: 'desk.hall.since', cell: r => <Ago at={r.statusSince} /> },
  { key: 'number', label: 'desk.hall.number', cell: r => <NumberThere window={r} /> },
];

/** One row a window: who sits there, in what state for how long, with which number. */
export function WindowTable({ windows }: { windows: readonly WindowRecord[] }) {
  const t = useT();
  return (
    <RecordTable<WindowRecord>
      label={t('desk.hall.title')}
      name="desk.windows"
      rows={[...windows]}
      columns={COLUMNS}
      pathOf={record => `/windows/${record.id}`}
    />
  );
}

function State({ window }: { window: WindowRecord }) {
  return (
    <>
      <WindowStatus window={window} />
      <WindowAlarm window={window} />
    </>
  );
}

function NumberThere({ window }: { window: WindowRecord }) {
  const t = useT();
  if (!window.ticketNumber) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {window.status === 'open' ? t('desk.hall.free') : '—'}
      </Box>
    );
  }
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
        {window.ticketNumber}
      </Box>
      {t(window.ticketStatus === 'serving' ? 'desk.hall.serving' : 'desk.hall.calling')}
    </>
  );
}
