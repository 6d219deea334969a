import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { Section } from '../shared/Section.tsx';
import { DueMoves } from './DueMoves.tsx';
import { PartMoves } from './parts/PartMoves.tsx';
import { SheetLink } from './SheetLink.tsx';
import { eventWord, statusWords } from './timelineText.ts';

type Entry = CaseDetail['timeline'][number];

/** Everything that happened, the newest first: when, what, who, and the reason they gave. */
export function Timeline({ record }: { record: CaseDetail }) {
  const t = useT();
  const entries = [...record.timeline].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Section title={t('cases.timeline.title')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {entries.map(entry => (
          <Line key={entry.id} record={record} entry={entry} />
        ))}
      </Box>
    </Section>
  );
}

function Line({ record, entry }: { record: CaseDetail; entry: Entry }) {
  const t = useT();
  const local = useLocalText();
  const from = statusWords(entry.from);
  const to = statusWords(entry.to);
  const hasMoved = from && to && entry.from !== entry.to;
  return (
    <Box component="li" sx={lineStyle}>
      <Box sx={{ color: 'text.secondary' }}>
        <Moment at={entry.at} withDay />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <strong>
          <EventName action={entry.action} />
        </strong>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {entry.actorName ?? (entry.actorId ? t('cases.timeline.unknownActor') : t('cases.timeline.system'))}
          {hasMoved && ` · ${t('cases.timeline.fromTo', { from: local(from), to: local(to) })}`}
        </Box>
        <DueMoves entry={entry} />
        <SheetLink data={entry.data} />
        <PartMoves record={record} data={entry.data} />
        {entry.reason && <Box sx={{ overflowWrap: 'anywhere' }}>{entry.reason}</Box>}
      </Box>
    </Box>
  );
}

function EventName({ action }: { action: string }) {
  const t = useT();
  const local = useLocalText();
  const word = eventWord(action);
  if ('words' in word) return <>{local(word.words)}</>;
  if ('logged' in word) return <>{t(`events.actions.${word.logged}`)}</>;
  return <>{'kind' in word ? t(`cases.timeline.kinds.${word.kind}`) : word.name}</>;
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: '10rem minmax(0, 1fr)',
  columnGap: 1.5,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
