import { useGetList } from 'ra-core';
import type { TicketRecord } from '../../contract/tickets.ts';
import type { WindowRecord } from '../../contract/windows.ts';
import { isMissReason, isTicketOutcome, MISS_REASONS, OUTCOMES } from '../../domain/queue/outcomes.ts';
import { useT } from '../i18n/useT.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import type { Fact } from '../shared/records/Facts.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** Every window, with who sits there: for the names of windows and people. */
function useSeats(): readonly WindowRecord[] {
  const { data } = useGetList<WindowRecord>(
    'windows',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'no', order: 'ASC' }, filter: {} },
    { staleTime: 60_000 },
  );
  return data ?? [];
}

const windowOf = (seats: readonly WindowRecord[], id: string | null) =>
  seats.find(seat => seat.id === id)?.name;
const personOf = (seats: readonly WindowRecord[], id: string | null) =>
  id === null ? undefined : seats.find(seat => seat.clerkId === id)?.clerkName;

/** Only what there is. */
const present = (facts: readonly (Fact | false | null | undefined | '')[]): Fact[] =>
  facts.filter((fact): fact is Fact => Boolean(fact));

export function useAbout(ticket: TicketRecord): Fact[] {
  const t = useT();
  return present([
    { label: t('tickets.fields.itemCode'), value: <ItemName code={ticket.itemCode} /> },
    ticket.applicantName !== null && {
      label: t('tickets.fields.applicantName'),
      value: <MaskedText>{ticket.applicantName}</MaskedText>,
    },
    ticket.laneReason !== null && { label: t('tickets.fields.lane'), value: ticket.laneReason },
    {
      label: t('tickets.fields.channel'),
      value: t(ticket.channel === 'booked' ? 'tickets.channel.booked' : 'tickets.channel.walk-in'),
    },
    ticket.note !== null && { label: t('tickets.fields.note'), value: ticket.note },
  ]);
}

export function useWay(ticket: TicketRecord): Fact[] {
  const t = useT();
  const minutes = useMinutes();
  const seats = useSeats();
  const outcome = useOutcome(ticket.outcome);
  const moment = (at: string | null) => <Moment at={at} withDay />;
  const place = [windowOf(seats, ticket.windowId), personOf(seats, ticket.clerkId)]
    .filter(Boolean)
    .join(' · ');
  const service =
    ticket.serviceSeconds === null ? undefined : minutes(Math.round(ticket.serviceSeconds / 60));
  return present([
    { label: t('tickets.fields.takenAt'), value: moment(ticket.takenAt) },
    ticket.queuedAt !== null && { label: t('tickets.fields.place'), value: moment(ticket.queuedAt) },
    ticket.calledAt !== null && { label: t('tickets.fields.calledAt'), value: moment(ticket.calledAt) },
    ticket.startedAt !== null && { label: t('tickets.fields.startedAt'), value: moment(ticket.startedAt) },
    ticket.endedAt !== null && { label: t('tickets.fields.endedAt'), value: moment(ticket.endedAt) },
    place !== '' && { label: t('tickets.fields.windowId'), value: place },
    ticket.waitSeconds !== null && {
      label: t('tickets.fields.wait'),
      value: minutes(Math.round(ticket.waitSeconds / 60)),
    },
    service !== undefined && {
      label: t('tickets.fields.service'),
      value: `${service}${ticket.inaccurateTime ? t('tickets.inaccurateNote') : ''}`,
    },
    outcome !== undefined && { label: t('tickets.fields.outcome'), value: outcome },
  ]);
}

export function useCalls(ticket: TicketRecord): Fact[] {
  const t = useT();
  const language = useLanguage();
  const seats = useSeats();
  const target = windowOf(seats, ticket.forWindowId) ?? personOf(seats, ticket.forStaffId);
  const code = ticket.missReason ?? '';
  const reason = isMissReason(code) ? MISS_REASONS[code][language] : code;
  const owner = personOf(seats, ticket.parkedBy);
  return present([
    { label: t('tickets.fields.callCount'), value: ticket.callCount },
    ticket.because !== null && { label: t('tickets.fields.because'), value: ticket.because.text },
    ticket.chosenReason !== null && {
      label: t('tickets.fields.chosenReason'),
      value: ticket.chosenReason,
    },
    ticket.missCount > 0 && {
      label: t('tickets.fields.missed'),
      value: t('tickets.missed', { reason, smart_count: ticket.missCount }),
    },
    target && { label: t('tickets.fields.forWhom'), value: target },
    owner && { label: t('tickets.fields.parkedBy'), value: owner },
  ]);
}

/** How it ended, in words; the two ends that nobody chooses are no outcomes of the list. */
function useOutcome(code: string | null): string | undefined {
  const t = useT();
  const language = useLanguage();
  if (code === null) return undefined;
  if (isTicketOutcome(code)) return OUTCOMES[code][language];
  if (code === 'day-ended') return t('tickets.dayEnded');
  return code === 'cancelled' ? t('tickets.cancelledOutcome') : code;
}
