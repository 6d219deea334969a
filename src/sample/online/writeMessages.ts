import type { CaseRow } from '../../backend/cases/rows.ts';
import { outbox } from '../../backend/db/schema/outbox.ts';
import { paramsOf } from '../../backend/outbox/tellOfCase.ts';
import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { messageKindAfter } from '../../domain/outbox/kinds.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import type { World } from '../world.ts';

/** Days for which the outbox shows what was told: a newcomer looks at the first page. */
const DAYS_TOLD = 3;

const toldOf = ({ row, facts }: CaseFile): [action: string, at: Date | null | undefined][] => [
  ['receive', row.receivedAt],
  ['request-correction', facts.status === 'correcting' ? row.updatedAt : null],
  ['accept', row.acceptedAt],
  ['reject', facts.status === 'rejected' ? row.decidedAt : null],
  ['issue', facts.status === 'issued' || facts.status === 'delivered' ? row.closedAt : null],
];

/** What the applicants of the last days were told, kept in the outbox: the sample office has no gateway. */
export function createMessageWriter(world: Omit<World, 'tell'>): (file: CaseFile) => void {
  let place = 0;
  const since = addDays(world.today, -DAYS_TOLD);
  return file => {
    if (world.isLean) return;
    const row = {
      paused: false,
      correction: null,
      committedDueOn: null,
      pauseCode: null,
      ...file.row,
    } as CaseRow;
    const write = (action: string, at: Instant) => {
      const kind = messageKindAfter(action);
      if (!kind || dayOf(at) < since || at > world.now) return;
      world.writer.add(outbox, {
        id: world.idAt(at),
        officeId: world.officeId,
        place: ++place,
        channel: 'sms',
        kind,
        caseId: row.id,
        applicantId: row.applicantId,
        params: paramsOf({ row, item: file.item, world, action, actorId: null }),
        status: 'sent',
        tries: 1,
        nextTryAt: new Date(at),
        carrier: 'page',
        createdBy: null,
        createdAt: new Date(at),
        sentAt: new Date(at + 2_000),
      });
    };
    for (const [action, at] of toldOf(file)) if (at) write(action, at.getTime());
  };
}
