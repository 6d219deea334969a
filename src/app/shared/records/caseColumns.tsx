import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { CaseRecord } from '../../../contract/cases.ts';
import { STATUS_WORDS, WHOSE_MOVE_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../LaneTag.tsx';
import { MaskedText } from '../MaskedText.tsx';
import { TimeLeft } from '../TimeLeft.tsx';
import type { Column } from './column.ts';
import { ItemName } from './ItemName.tsx';
import { useLocalText } from './localText.ts';
import { Moment } from './Moment.tsx';

/** The columns of a list of cases, time left first after the number: that is what it is sorted by. */
export const CASE_COLUMNS: readonly Column<CaseRecord>[] = [
  { key: 'number', label: 'cases.fields.number', sort: 'number', width: '13rem', cell: r => r.number },
  {
    key: 'timeLeft',
    label: 'cases.fields.timeLeft',
    sort: 'committedDueOn',
    cell: r => (
      <TimeLeft dueOn={r.committedDueOn} lamp={r.lamp} remaining={r.remaining} pendingYear={r.pendingYear} />
    ),
  },
  { key: 'lane', label: 'cases.fields.lane', width: '3.5rem', cell: r => <LaneTag lane={r.lane} /> },
  {
    key: 'applicant',
    label: 'cases.fields.applicantName',
    width: '6rem',
    cell: r => <MaskedText>{r.applicantName}</MaskedText>,
  },
  {
    key: 'item',
    label: 'cases.fields.itemCode',
    sort: 'itemCode',
    isCut: true,
    cell: r => <ItemName code={r.itemCode} />,
  },
  { key: 'status', label: 'cases.fields.status', sort: 'status', cell: r => <CaseStatusTag record={r} /> },
  { key: 'stage', label: 'cases.fields.stageName', isExtra: true, cell: r => r.stageName || '—' },
  { key: 'move', label: 'cases.fields.whoseMove', cell: r => <WhoseMoveText record={r} /> },
  {
    key: 'received',
    label: 'cases.fields.receivedAt',
    sort: 'receivedAt',
    isExtra: true,
    cell: r => <Moment at={r.receivedAt} />,
  },
];

export function WhoseMoveText({ record }: { record: Pick<CaseRecord, 'whoseMove'> }) {
  const local = useLocalText();
  return <>{record.whoseMove === 'none' ? '—' : local(WHOSE_MOVE_WORDS[record.whoseMove])}</>;
}

/** The state in words, with what is still owed beside it. */
export function CaseStatusTag({ record }: { record: Pick<CaseRecord, 'status' | 'deferredOpen'> }) {
  const t = useT();
  const local = useLocalText();
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', whiteSpace: 'nowrap' }}
    >
      {local(STATUS_WORDS[record.status])}
      {record.deferredOpen > 0 && (
        <Chip variant="outlined" label={t('cases.deferredTag', { count: record.deferredOpen })} />
      )}
    </Box>
  );
}
