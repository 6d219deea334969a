import { and, desc, eq, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm';
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

/** One person of a list, with the variant that they file for. */
export type FilingPerson = Pick<Filing, 'variant' | 'person'>;
type Asked = Pick<Filing, 'officeId' | 'itemCode'>;

/**
 * Until the end of the transaction nobody else files the item for these people: of two who file one person's same item
 * in one second the second one sees the first one's case. In one order, so that two lists do not wait for each other.
 */
export async function holdPeople(
  { vault }: Pick<Deps, 'vault'>,
  tx: Db,
  { officeId, itemCode }: Asked,
  people: readonly CheckedApplicant[],
): Promise<void> {
  const keys = people.map(
    ({ idType, idNumber }) =>
      `${officeId} filing ${itemCode} ${idType} ${vault.index('id-number', idNumber)}`,
  );
  if (keys.length === 0) return;
  const sorted = sql.join(
    [...new Set(keys)].sort().map(key => sql`(${key}::text)`),
    sql`, `,
  );
  // A list of values is read in its order, one after the other.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(person, 0)) from (values ${sorted}) as filed (person)`,
  );
}

/**
 * For each person: cases of the same item (and variant) that are open, or closed within the office's days, for the same
 * document, or for the same name and phone under another one. The newest first. To be asked before the people are
 * filed. One question for all of them.
 */
export async function findDuplicatesOf(
  deps: Pick<Deps, 'vault'>,
  tx: Db,
  world: World,
  { officeId, itemCode }: Asked,
  people: readonly FilingPerson[],
): Promise<DuplicateCandidate[][]> {
  if (people.length === 0) return [];
  const { vault } = deps;
  const wanted = people.map(({ variant, person }) => ({
    variant,
    person,
    idHash: vault.index('id-number', person.idNumber),
    phoneHash: vault.index('phone', person.phone),
  }));
  const isSame = (found: Person, { person, idHash }: (typeof wanted)[number]) =>
    found.idType === person.idType && found.idNumberHash === idHash;
  const isNamesake = (found: Person, { person, phoneHash }: (typeof wanted)[number]) =>
    found.phoneHash === phoneHash && found.name === person.name;
  const idHashes = wanted.map(({ idHash }) => idHash);
  const phoneHashes = wanted.map(({ phoneHash }) => phoneHash);
  const names = wanted.map(({ person }) => person.name);
  const since = new Date(world.now - world.settings.caseRules.duplicateDays * DAY_MS);
  const rows = await tx
    .select({ row: cases, person: applicants })
    .from(applicants)
    .innerJoin(cases, and(eq(cases.officeId, officeId), eq(cases.applicantId, applicants.id)))
    .where(
      and(
        eq(applicants.officeId, officeId),
        or(
          and(
            inArray(applicants.idType, [...new Set(wanted.map(each => each.person.idType))]),
            inArray(applicants.idNumberHash, idHashes),
          ),
          // An agent's phone stands for many people: the name is asked for as well.
          and(inArray(applicants.phoneHash, phoneHashes), inArray(applicants.name, names)),
        ),
        eq(cases.itemCode, itemCode),
        or(isNull(cases.closedAt), gte(cases.closedAt, since)),
        ne(cases.status, 'void'),
      ),
    )
    .orderBy(desc(cases.receivedAt), desc(cases.id));
  return wanted.map(each =>
    rows
      .filter(({ row }) => each.variant === null || row.variant === null || row.variant === each.variant)
      .filter(({ person }) => isSame(person, each) || isNamesake(person, each))
      .slice(0, SHOWN)
      .map(({ row, person }) => candidateOf(vault, row, person, isSame(person, each))),
  );
}

type Person = typeof applicants.$inferSelect;

function candidateOf(
  vault: Deps['vault'],
  row: typeof cases.$inferSelect,
  found: Person,
  isSame: boolean,
): DuplicateCandidate {
  const masked = maskPerson(vault, found);
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
}

/** The same for one person. */
export async function findDuplicates(
  deps: Pick<Deps, 'vault'>,
  tx: Db,
  world: World,
  { variant, person, ...asked }: Filing,
): Promise<DuplicateCandidate[]> {
  const [found = []] = await findDuplicatesOf(deps, tx, world, asked, [{ variant, person }]);
  return found;
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
