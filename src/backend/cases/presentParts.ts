import type { CasePartRecord } from '../../contract/caseParts.ts';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { lampOf } from '../../domain/limits/lamp.ts';
import type { CaseHistory } from './history.ts';
import type { CaseRow } from './rows.ts';
import type { World } from './world.ts';

type Read = CaseHistory['parts'][number];
const instantOf = (ms: number | null) => (ms === null ? null : new Date(Number(ms)).toISOString());

/** The lamp of one office: its own day, and the pauses of the case. */
function lampOfPart(
  { calendar, settings, today }: World,
  { paused }: Pick<CaseRow, 'paused'>,
  pauses: CaseHistory['pauses'],
  part: Read,
): Pick<CasePartRecord, 'lamp' | 'remaining'> {
  try {
    const { lamp, remaining } = lampOf(calendar, {
      acceptedOn: dayOf(Number(part.sentAt)),
      committedDueOn: part.dueOn,
      pauses: pauses.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })),
      yellowRatio: settings.yellowRatio,
      today,
      paused,
      closed: part.state !== 'open',
    });
    return { lamp, remaining };
  } catch (error) {
    if (error instanceof MissingYearError) return { lamp: 'none', remaining: null };
    throw error;
  }
}

/** The offices of a case, in the order in which they were asked. */
export const presentParts = (
  world: World,
  row: Pick<CaseRow, 'paused'>,
  { parts, pauses }: Pick<CaseHistory, 'parts' | 'pauses'>,
): CasePartRecord[] =>
  parts.map(part => ({
    ...part,
    sentAt: new Date(Number(part.sentAt)).toISOString(),
    endedAt: instantOf(part.endedAt),
    chasedAt: instantOf(part.chasedAt),
    isLate:
      part.state === 'answered' &&
      part.dueOn !== null &&
      part.endedAt !== null &&
      dayOf(Number(part.endedAt)) > part.dueOn,
    ...lampOfPart(world, row, pauses, part),
  }));
