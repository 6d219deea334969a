import { CLOCK_STOPS } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import { type MessageKind, messageKindAfter } from '../../domain/outbox/kinds.ts';
import type { CaseRow } from '../cases/rows.ts';
import type { World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { pushState } from '../online/pushState.ts';
import { queueMessage } from './queueMessage.ts';
import { withOwnText } from './text.ts';

/** What has just been done to a case. */
export interface Told {
  /** The case as it is now. */
  row: CaseRow;
  item: Item;
  world: Pick<World, 'settings' | 'now'>;
  action: string;
  actorId: string | null;
  /** What was given with the action, where the applicant is to know it. */
  body?: {
    reason?: string | undefined;
    deliveryCode?: string | undefined;
    paperNumber?: string | undefined;
    expectedEndOn?: string | undefined;
  };
}

const named = (item: Item, ids: readonly string[], language: 'zh' | 'en', comma: string): string =>
  ids.map(id => item.materials.find(material => material.id === id)?.[language] ?? id).join(comma);

/** Everything that a text about a case may name; days as days, what is not there empty. */
export function paramsOf({ row, item, body }: Told): Record<string, string> {
  const stop = CLOCK_STOPS.find(({ code }) => code === row.pauseCode);
  const asked = (row.correction as { materials?: string[] } | null)?.materials ?? [];
  return {
    number: row.number,
    code: row.queryCode,
    itemZh: item.zh,
    itemEn: item.en,
    due: row.paused ? '' : (row.committedDueOn ?? ''),
    until: body?.expectedEndOn ?? '',
    stopZh: stop?.zh ?? '',
    stopEn: stop?.en ?? '',
    materialsZh: named(item, asked, 'zh', '、'),
    materialsEn: named(item, asked, 'en', ', '),
    reason: body?.reason ?? '',
    paper: body?.paperNumber ?? '',
  };
}

/**
 * Queues what the applicant is told of an action, and, for a case that came from the city's platform, its new state for
 * that. In the transaction of the action, whose lock on the case keeps its messages in order.
 */
export async function tellOfCase(deps: Pick<Deps, 'newId'>, tx: Db, told: Told): Promise<void> {
  const kind = messageKindAfter(told.action, told.body?.deliveryCode ?? null);
  if (kind) await tellApplicant(deps, tx, told, kind);
  // The platform has the answer to its own filing.
  if (told.action === 'receive') return;
  const { action, actorId, world, row } = told;
  await pushState(deps, tx, row, { action, actorId, at: world.now });
}

/** One message to the applicant, if the office sends this kind. */
export async function tellApplicant(
  deps: Pick<Deps, 'newId'>,
  tx: Db,
  told: Told,
  kind: MessageKind,
): Promise<void> {
  const { row, world } = told;
  if (world.settings.outbox.off.includes(kind)) return;
  await queueMessage(deps, tx, {
    officeId: row.officeId,
    channel: 'sms',
    kind,
    caseId: row.id,
    applicantId: row.applicantId,
    params: withOwnText(paramsOf(told), world.settings.outbox.texts[kind]),
    createdBy: told.actorId,
    at: world.now,
  });
}
