import { and, desc, eq, gte, isNull, ne, or } from 'drizzle-orm';
import type { CaseCreate } from '../../contract/cases.ts';
import type { DuplicateCandidate } from '../../contract/duplicates.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import type { CheckedApplicant } from '../applicants/check.ts';
import { maskPerson } from '../applicants/present.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { applicants } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { registerTexts } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import type { World } from './world.ts';

registerTexts({
  'possible-duplicate': [
    '可能重复：此人已有同一事项的办件，请核对；确需另办须写明理由',
    'Possibly filed twice: there is a case of this item for this person. Compare them; another one needs a reason',
  ],
});

const DAY_MS = 86_400_000;
/** Shown side by side: more than a few help nobody. */
const SHOWN = 5;

interface Filing {
  officeId: string;
  itemCode: string;
  variant: string | null;
  person: CheckedApplicant;
}

/**
 * Cases of the same item (and variant) that are open, or closed within the office's days, for the same document, or for
 * the same name and phone under another one. The newest first. To be asked before the person is filed.
 */
export async function findDuplicates(
  deps: Pick<Deps, 'vault'>,
  tx: Db,
  world: World,
  { officeId, itemCode, variant, person }: Filing,
): Promise<DuplicateCandidate[]> {
  const { vault } = deps;
  const idHash = vault.index('id-number', person.idNumber);
  const isPerson = and(eq(applicants.idType, person.idType), eq(applicants.idNumberHash, idHash));
  const isNamesake = and(
    eq(applicants.phoneHash, vault.index('phone', person.phone)),
    eq(applicants.name, person.name),
  );
  const since = new Date(world.now - world.settings.duplicateDays * DAY_MS);
  const rows = await tx
    .select({ row: cases, person: applicants })
    .from(applicants)
    .innerJoin(cases, and(eq(cases.officeId, officeId), eq(cases.applicantId, applicants.id)))
    .where(
      and(
        eq(applicants.officeId, officeId),
        or(isPerson, isNamesake),
        eq(cases.itemCode, itemCode),
        variant === null ? undefined : or(eq(cases.variant, variant), isNull(cases.variant)),
        or(isNull(cases.closedAt), gte(cases.closedAt, since)),
        ne(cases.status, 'void'),
      ),
    )
    .orderBy(desc(cases.receivedAt), desc(cases.id))
    .limit(SHOWN);
  return rows.map(({ row, person: found }) => {
    const masked = maskPerson(vault, found);
    const isSame = found.idType === person.idType && found.idNumberHash === idHash;
    return {
      id: row.id,
      number: row.number,
      variant: row.variant,
      status: row.status as CaseStatus,
      receivedAt: row.receivedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      match: isSame ? 'person' : 'name-phone',
      applicantName: masked.name,
      idNumber: masked.idNumber,
      phone: masked.phone,
    };
  });
}

/**
 * Whoever asks for the check is refused until they give a reason; everybody else is told with the answer.
 * @throws Problem 409 with the candidates.
 */
export function refuseDuplicate(body: CaseCreate, candidates: readonly DuplicateCandidate[]): void {
  if (!body.checkDuplicates || body.duplicateReason || candidates.length === 0) return;
  throw new Problem(409, 'possible-duplicate', {
    extra: { status: 'none', allowedActions: [], candidates },
  });
}
