import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { EventRecord } from '../../contract/office.ts';
import { type Translate, useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useCan } from '../shared/useStaff.ts';
import { actionWord, shortHash, stateWord, subjectPath, subjectWord, type Word } from './eventWords.ts';
import { useActorName } from './useActorName.ts';

export const EVENT_COLUMNS: readonly Column<EventRecord>[] = [
  {
    key: 'seq',
    label: 'events.fields.seq',
    sort: 'seq',
    isNumber: true,
    width: '5rem',
    cell: r => <Seq event={r} />,
  },
  {
    key: 'at',
    label: 'events.fields.at',
    sort: 'at',
    width: '11rem',
    cell: r => <Moment at={r.at} withDay />,
  },
  { key: 'actor', label: 'events.fields.actorId', cell: r => <Actor event={r} /> },
  { key: 'action', label: 'events.fields.action', cell: r => <Action event={r} /> },
  { key: 'subject', label: 'events.fields.subjectType', cell: r => <Subject event={r} /> },
  { key: 'change', label: 'events.fields.change', cell: r => <Change event={r} /> },
  {
    key: 'reason',
    label: 'events.fields.reason',
    width: '18%',
    isCut: true,
    cell: r => <Reason event={r} />,
  },
  { key: 'hash', label: 'events.fields.hash', isExtra: true, cell: r => <Hash event={r} /> },
];

interface Props {
  event: EventRecord;
}

function Seq({ event }: Props) {
  const t = useT();
  return <span title={event.seq === null ? t('events.unsealed') : undefined}>{event.seq ?? '…'}</span>;
}

function Actor({ event }: Props) {
  const name = useActorName()(event);
  return <span title={event.actorId ?? undefined}>{name}</span>;
}

function Action({ event }: Props) {
  const language = useLanguage();
  const text = useWord(actionWord(event.action, event.subjectType, language));
  return <span title={event.action}>{text}</span>;
}

function Subject({ event }: Props) {
  const can = useCan();
  const text = useWord(subjectWord(event.subjectType));
  const path = subjectPath(event.subjectType, event.subjectId);
  if (!path || !can('cases.read')) return <span title={event.subjectId}>{text}</span>;
  return (
    <Link component={RouterLink} to={path} title={event.subjectId}>
      {text}
    </Link>
  );
}

function Change({ event }: Props) {
  const t = useT();
  const language = useLanguage();
  const { from, to } = event;
  if (!from && !to) return <>—</>;
  const word = (state: string) => textOf(t, stateWord(state, event.subjectType, language));
  if (!from || !to || from === to) return <>{word(to ?? from ?? '')}</>;
  return <>{t('events.fromTo', { from: word(from), to: word(to) })}</>;
}

function Reason({ event }: Props) {
  return <span title={event.reason ?? undefined}>{event.reason ?? '—'}</span>;
}

function Hash({ event }: Props) {
  return (
    <Box component="code" title={event.hash ?? undefined} sx={{ color: 'text.secondary' }}>
      {shortHash(event.hash)}
    </Box>
  );
}

function useWord(word: Word): string {
  return textOf(useT(), word);
}

const textOf = (t: Translate, word: Word): string => ('key' in word ? t(word.key) : word.text);
