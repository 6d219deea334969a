import { and, eq, inArray, isNull, max, ne } from 'drizzle-orm';
import { barredUntil } from '../../domain/cases/promise.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import type { Db } from '../db/db.ts';
import { casePromises } from '../db/schema/promises.ts';
import type { Deps } from '../deps.ts';
import type { Allowed } from './apply.ts';
import { idsOf } from './materials.ts';
import { lastPromiseDay } from './noticeInput.ts';
import { declaredIds, deferredIds } from './promised.ts';
import type { CaseRow, KeptMaterial } from './rows.ts';
import type { World } from './world.ts';

export type PromiseRow = typeof casePromises.$inferSelect;

const ofCase = ({ officeId, id }: Pick<CaseRow, 'officeId' | 'id'>) =>
  and(eq(casePromises.officeId, officeId), eq(casePromises.caseId, id));

/** Until when the applicant of the case is offered no promise; null: they may promise. */
export async function readBar(
  tx: Db,
  row: Pick<CaseRow, 'officeId' | 'applicantId'>,
  world: Pick<World, 'settings' | 'today'>,
): Promise<string | null> {
  const [found] = await tx
    .select({ on: max(casePromises.brokenOn) })
    .from(casePromises)
    .where(and(eq(casePromises.officeId, row.officeId), eq(casePromises.applicantId, row.applicantId)));
  return barredUntil(found?.on ?? null, world.settings.caseRules.barMonths, world.today);
}

type Promising = Omit<Allowed, 'actor'> & { actor: { id: string } | null };

/** Enters what is promised with the acceptance. */
async function makePromises({ deps, tx, row, item, held, world, body, actor }: Promising): Promise<void> {
  const common = {
    officeId: row.officeId,
    caseId: row.id,
    applicantId: row.applicantId,
    state: 'open',
    madeBy: actor?.id ?? null,
    madeAt: new Date(world.now),
  };
  const dueOn = () => body.promise?.dueOn ?? lastPromiseDay({ row, item, world });
  const deferred = deferredIds(item, row, held).map(materialId => ({
    ...common,
    id: deps.newId(),
    kind: 'deferral',
    materialId,
    text: body.promise?.text ?? null,
    signedOn: body.promise?.signedOn ?? null,
    signer: body.promise?.signer ?? null,
    dueOn: dueOn(),
  }));
  const declared = declaredIds(item, row, held).map(materialId => ({
    ...common,
    id: deps.newId(),
    kind: 'declaration',
    materialId,
    text: body.declaration?.text ?? null,
    signedOn: body.declaration?.signedOn ?? null,
    signer: body.declaration?.signer ?? null,
    dueOn: null,
  }));
  const rows = [...deferred, ...declared];
  if (rows.length > 0) await tx.insert(casePromises).values(rows);
}

/**
 * What came of those that were owed, with the case as it is `after`: in time it is kept, late it is broken, and stays
 * so. Answers what changed on the case's row: with nothing owed any more nothing is proposed for it either.
 */
export async function receiveDeferred(
  tx: Db,
  row: CaseRow,
  after: { deferredOpen: number; held: readonly KeptMaterial[] },
  by: { actorId: string; on: string; at: Date },
): Promise<Partial<CaseRow>> {
  const owed = await tx
    .select()
    .from(casePromises)
    .where(and(ofCase(row), eq(casePromises.kind, 'deferral')));
  for (const promise of owed.filter(({ receivedOn }) => receivedOn === null)) {
    const status = after.held.find(material => material.id === promise.materialId)?.status ?? 'missing';
    if (status === 'deferred' || status === 'missing') continue;
    const isLate = promise.state === 'broken' || (promise.dueOn !== null && by.on > promise.dueOn);
    await tx
      .update(casePromises)
      .set({
        state: isLate ? 'broken' : 'kept',
        receivedOn: by.on,
        brokenOn: isLate ? (promise.brokenOn ?? by.on) : null,
        closedBy: by.actorId,
        closedAt: by.at,
      })
      .where(eq(casePromises.id, promise.id));
  }
  const isSettled = after.deferredOpen === 0 && row.returnProposed === 'deferral-overdue';
  return { ...(await promiseColumns(tx, row)), ...(isSettled && { returnProposed: null }) };
}

/** A declaration was checked: all that wait for it, or those named. */
async function checkDeclarations({ tx, row, body, actor, world, facts }: Allowed): Promise<void> {
  const isTrue = body.finding === 'true';
  const ids = idsOf(body.materials);
  const from = facts.declarationsOpen > 0 ? 'open' : 'broken';
  await tx
    .update(casePromises)
    .set({
      state: isTrue ? 'kept' : 'broken',
      brokenOn: isTrue ? null : world.today,
      closedBy: actor.id,
      closedAt: new Date(world.now),
      note: body.reason ?? null,
    })
    .where(
      and(
        ofCase(row),
        eq(casePromises.kind, 'declaration'),
        eq(casePromises.state, from),
        ids.length > 0 ? inArray(casePromises.materialId, ids) : undefined,
      ),
    );
}

/** The signature of everything that is open and has none. */
async function signPromises({ tx, row, body }: Allowed): Promise<void> {
  const unsigned = and(ofCase(row), isNull(casePromises.signedOn), ne(casePromises.state, 'ended'));
  const signed = { signedOn: body.signedOn ?? null, signer: body.signer ?? null };
  const isDeferral = eq(casePromises.kind, 'deferral');
  await tx
    .update(casePromises)
    .set({ ...signed, ...(body.dueOn && { dueOn: body.dueOn }) })
    .where(and(unsigned, isDeferral));
  await tx
    .update(casePromises)
    .set(signed)
    .where(and(unsigned, eq(casePromises.kind, 'declaration')));
}

/** With the case ends what was promised for it; a result that was issued leaves its declarations to be checked. */
const endPromises = (tx: Db, row: CaseRow, at: Date) =>
  tx
    .update(casePromises)
    .set({ state: 'ended', closedAt: at })
    .where(and(ofCase(row), eq(casePromises.state, 'open')));

/** What the case's own row keeps of its promises, so that lists can filter and guards need not ask. */
export async function promiseColumns(tx: Db, row: Pick<CaseRow, 'officeId' | 'id'>) {
  const rows = await tx.select().from(casePromises).where(ofCase(row));
  const owed = rows.filter(({ kind, state, receivedOn }) =>
    kind === 'deferral' ? receivedOn === null && state !== 'ended' : false,
  );
  const declared = rows.filter(({ kind }) => kind === 'declaration');
  return {
    promiseDueOn: owed.map(({ dueOn }) => dueOn ?? '').sort()[0] ?? null,
    promisesUnsigned: [...owed, ...declared.filter(({ state }) => state === 'open')].filter(
      ({ signedOn }) => signedOn === null,
    ).length,
    declarationsOpen: declared.filter(({ state }) => state === 'open').length,
    declarationsFalse: declared.filter(({ state }) => state === 'broken').length,
  };
}

const TOUCHES: ReadonlySet<string> = new Set([
  ...(['accept', 'supply-deferred', 'issue', 'record-promise', 'check-declaration'] as const),
]);

/** Carries out what an action means for the promises of its case. Answers what changed on the case's row. */
export async function keepPromises(allowed: Allowed, after: CaseRow): Promise<Partial<CaseRow>> {
  const { tx, action, row, held, world, body, actor, item } = allowed;
  const hasSome = row.deferredOpen > 0 || row.declarationsOpen > 0 || row.promisesUnsigned > 0;
  const ends = isClosed(after.status as never) && !['issued', 'delivered'].includes(after.status);
  if (action === 'accept') {
    if (deferredIds(item, row, held).length + declaredIds(item, row, held).length === 0) return {};
    await makePromises(allowed);
    return promiseColumns(tx, row);
  }
  if (ends && hasSome) await endPromises(tx, row, new Date(world.now));
  else if (!TOUCHES.has(action) || !(hasSome || row.declarationsFalse > 0)) return {};
  if (action === 'record-promise') await signPromises(allowed);
  if (action === 'check-declaration') await checkDeclarations(allowed);
  if (action === 'supply-deferred' || action === 'issue') {
    const on = body.receivedOn ?? world.today;
    const by = { actorId: actor.id, on, at: new Date(world.now) };
    return receiveDeferred(tx, row, { deferredOpen: after.deferredOpen, held }, by);
  }
  return promiseColumns(tx, row);
}

/** The same for an acceptance that nobody made: silence. */
export async function promiseInSilence(
  given: { deps: Deps; tx: Db; world: World } & Pick<Allowed, 'row' | 'item' | 'held'>,
): Promise<Partial<CaseRow>> {
  if (deferredIds(given.item, given.row, given.held).length === 0) return {};
  await makePromises({ ...given, actor: null, body: {} } as Promising);
  return promiseColumns(given.tx, given.row);
}
