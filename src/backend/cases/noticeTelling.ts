import { notify } from '../notices/notify.ts';
import { managersOf, peopleFor } from '../notices/people.ts';
import type { Allowed } from './apply.ts';
import { approversOf } from './extension.ts';
import type { CaseRow } from './rows.ts';

/** Whom the staff's bell tells of what. */
async function toldOf(allowed: Allowed, after: CaseRow): Promise<[kind: string, staffIds: string[]] | null> {
  const { action, row, tx } = allowed;
  if (action === 'ask-second-notice') return ['second-notice-asked', await managersOf(tx, row.officeId)];
  if (action === 'allow-second-notice')
    return ['second-notice-allowed', await peopleFor(tx, row.officeId, row.receivedBy)];
  if (action === 'ask-extension') return ['extension-asked', await approversOf(tx, row)];
  const asker = row.extensionAskedBy;
  if (asker && action === 'extend') return ['extension-allowed', [asker]];
  if (asker && action === 'decline-extension') return ['extension-declined', [asker]];
  const isFalse = action === 'check-declaration' && after.declarationsFalse > row.declarationsFalse;
  return isFalse ? ['declaration-false', await managersOf(tx, row.officeId)] : null;
}

/** Tells the staff whom a notice or a promise concerns, in its transaction; the applicant is told of the action itself. */
export async function tellOfNotice(allowed: Allowed, after: CaseRow): Promise<void> {
  const { deps, tx, actor, row, world } = allowed;
  const [kind, staffIds] = (await toldOf(allowed, after)) ?? ['', []];
  for (const staffId of staffIds.filter(id => id !== actor.id)) {
    await notify(deps, tx, {
      officeId: row.officeId,
      staffId,
      kind,
      subjectType: 'case',
      subjectId: row.id,
      params: { number: row.number, name: actor.name, days: String(allowed.body.days ?? '') },
      actorId: actor.id,
      at: world.now,
    });
  }
}
