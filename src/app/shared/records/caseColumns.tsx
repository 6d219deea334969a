import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { CaseRecord } from '../../../contract/cases.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { STATUS_WORDS, WHOSE_MOVE_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { DayText } from '../DayText.tsx';
import { LampTag } from '../LampTag.tsx';
import { LaneTag } from '../LaneTag.tsx';
import { MaskedText } from '../MaskedText.tsx';
import { useLanguage } from '../useLanguage.ts';
import type { Column } from './column.ts';
import { ItemName } from './ItemName.tsx';
import { useLocalText } from './localText.ts';
import { Moment } from './Moment.tsx';
import { TogetherMark } from './TogetherMark.tsx';
import { WaitsForOffices } from './WaitsForOffices.tsx';

/** The columns of a list of cases, time left first after the number: that is what it is sorted by. */
export const CASE_COLUMNS: readonly Column<CaseRecord>[] = [
  { key: 'number', label: 'cases.fields.number', sort: 'number', width: '12rem', cell: r => r.number },
  {
    key: 'timeLeft',
    label: 'cases.fields.timeLeft',
    sort: 'committedDueOn',
    width: '18rem',
    cell: r => <TimeLeftShort record={r} />,
  },
  { key: 'lane', label: 'cases.fields.lane', width: '3rem', cell: r => <LaneTag lane={r.lane} /> },
  {
    key: 'applicant',
    label: 'cases.fields.applicantName',
    width: '5rem',
    cell: r => <MaskedText>{r.applicantName}</MaskedText>,
  },
  {
    key: 'item',
    label: 'cases.fields.itemCode',
    sort: 'itemCode',
    width: '24%',
    isCut: true,
    cell: r => <ItemName code={r.itemCode} />,
  },
  {
    key: 'status',
    label: 'cases.fields.status',
    sort: 'status',
    cell: r => <StatusAndStage record={r} />,
  },
  {
    key: 'move',
    label: 'cases.fields.whoseMove',
    width: '5rem',
    isExtra: true,
    cell: r => <WhoseMoveText record={r} />,
  },
  {
    key: 'received',
    label: 'cases.fields.receivedAt',
    sort: 'receivedAt',
    width: '7rem',
    isExtra: true,
    cell: r => <Moment at={r.receivedAt} isShort />,
  },
];

/** The lamp and the due day; the whole sentence on hover. What waits for its delivery shows that limit. */
function TimeLeftShort({ record }: { record: CaseRecord }) {
  const { lamp, remaining, pendingYear, committedDueOn, deliveryLamp } = record;
  if (lamp === 'done' && deliveryLamp !== null && deliveryLamp !== 'done' && record.deliverBy !== null) {
    return <DeliveryLeft lamp={deliveryLamp} remaining={record.deliveryRemaining} by={record.deliverBy} />;
  }
  const isOver = lamp === 'done' || lamp === 'stopped' || committedDueOn === null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <LampTag
        lamp={lamp}
        remaining={remaining}
        pendingYear={pendingYear}
        title={committedDueOn ?? undefined}
      />
      {!isOver && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <DayText day={committedDueOn} />
        </Box>
      )}
    </Box>
  );
}

interface DeliveryLeftProps {
  lamp: NonNullable<CaseRecord['deliveryLamp']>;
  remaining: number | null;
  by: Day;
}

function DeliveryLeft({ lamp, remaining, by }: DeliveryLeftProps) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <span>{t('cases.delivery.short')}</span>
      <LampTag lamp={lamp} remaining={remaining} title={by} />
    </Box>
  );
}

/** English states are long: there the stage waits for a wider screen, and is always on hover. */
function StatusAndStage({ record }: { record: CaseRecord }) {
  const { stageName, whoseMove } = record;
  const isNarrow = useLanguage() === 'en';
  return (
    <span title={stageName}>
      <CaseStatusTag record={record} />
      {stageName && whoseMove !== 'none' && (
        <Box
          component="span"
          sx={[stageStyle, isNarrow && { '@container (max-width: 100rem)': { display: 'none' } }]}
        >
          · {stageName}
        </Box>
      )}
      <WaitsForOffices record={record} />
      <TogetherMark record={record} />
    </span>
  );
}

const stageStyle = {
  ml: 0.5,
  display: 'inline-block',
  maxWidth: '10em',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  verticalAlign: 'bottom',
  color: 'text.secondary',
} as const;

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
