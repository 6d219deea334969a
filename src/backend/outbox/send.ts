import { isGivenUp, retryAfterMs } from '../../domain/outbox/retry.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { CarrierError } from './carrier.ts';
import { claimNext, type MessageRow, settle } from './claim.ts';
import { outgoing } from './outgoing.ts';

const EVERY_MS = 5_000;
/** Receivers are slow now and then: so many are talked to at once, each about another case. */
const AT_ONCE = 4;
/** A turn ends after so many, so that a stop is heard. */
const MOST = 500;

/** Nothing is sent again that can never arrive: a person adds the phone and presses retry. */
const HOPELESS: ReadonlySet<string> = new Set(['no-phone']);

/** In [0, 1), from the deps' randomness. */
function chance(deps: Pick<Deps, 'randomBytes'>): number {
  const [a = 0, b = 0] = deps.randomBytes(2);
  return (a * 256 + b) / 65_536;
}

/** Hands it over. Answers what stopped it, undefined when it has arrived. */
async function handOver(deps: Deps, row: MessageRow): Promise<CarrierError | undefined> {
  if (!deps.carrier) return undefined;
  try {
    await deps.carrier.carry(await outgoing(deps, row));
    return undefined;
  } catch (error) {
    if (error instanceof CarrierError) return error;
    // Not the message of an error that we do not know: it may name the receiver's address or the phone.
    deps.log.warn({ messageId: row.id, name: (error as Error).name }, 'a message could not be handed over');
    return new CarrierError('unexpected');
  }
}

/** What the row says after an attempt. */
async function endOf(
  deps: Deps,
  row: MessageRow,
  problem: CarrierError | undefined,
): Promise<Partial<MessageRow>> {
  const now = deps.now();
  if (!problem) {
    return { status: 'sent', sentAt: new Date(now), lastError: null, carrier: deps.carrier?.name ?? 'page' };
  }
  const { settings } = await getOffice(deps.db, row.officeId);
  const since = (row.retriedAt ?? row.createdAt).getTime();
  const isOver = HOPELESS.has(problem.code) || isGivenUp(since, now, settings.outbox.giveUpDays);
  if (isOver) return { status: 'failed', lastError: problem.code };
  return { lastError: problem.code, nextTryAt: new Date(now + retryAfterMs(row.tries, chance(deps))) };
}

async function finish(deps: Deps, row: MessageRow, end: Partial<MessageRow>): Promise<void> {
  await deps.db.transaction(async tx => {
    const isWritten = await settle(tx, row, end, deps.now());
    if (!isWritten || !end.status) return;
    await recordEvent(deps, tx, {
      officeId: row.officeId,
      actorId: null,
      action: end.status === 'sent' ? 'send' : 'give-up',
      subjectType: 'message',
      subjectId: row.id,
      from: 'waiting',
      to: end.status,
      data: { kind: row.kind, channel: row.channel, caseId: row.caseId, tries: row.tries },
      at: deps.now(),
    });
  });
}

/**
 * Sends what is due, oldest first, several cases at once, until nothing is. At least once: a server that dies between
 * sending and writing it down leaves the message waiting, and it goes out again under the same id. Answers how many
 * attempts were made.
 */
export async function sendDue(deps: Deps, isStopped: () => boolean = () => false): Promise<number> {
  let attempts = 0;
  let isDown = false;
  const work = async () => {
    while (!(isStopped() || isDown) && attempts < MOST) {
      const row = await claimNext(deps);
      if (!row) return;
      attempts++;
      const problem = await handOver(deps, row);
      isDown ||= problem?.isDown === true;
      await finish(deps, row, await endOf(deps, row, problem));
    }
  };
  await Promise.all(Array.from({ length: deps.carrier ? AT_ONCE : 1 }, work));
  return attempts;
}

/** Empties the outbox every few seconds; several servers share the work. */
export function startSender(house: House): void {
  const task = async (isStopped: () => boolean) => {
    if ((await sendDue(house.deps, isStopped)) > 0) house.pump.wake();
  };
  house.onStop(repeat(house.deps, EVERY_MS, task, 'sending messages failed, will try again'));
}
