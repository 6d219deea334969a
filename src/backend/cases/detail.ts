import type { CaseDetail } from '../../contract/cases.ts';
import { barredUntil as barOf } from '../../domain/cases/promise.ts';
import { missingMaterials } from '../../domain/items/checklist.ts';
import type { Item } from '../../domain/items/item.ts';
import { maskPerson } from '../applicants/present.ts';
import type { Db } from '../db/db.ts';
import type { Language } from '../http/language.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { loadVersionsOf } from '../office/olderItems.ts';
import { presentAgent } from './agent.ts';
import { ledgersOf } from './clocks.ts';
import { allowedFor } from './facts.ts';
import { presentDelivery } from './handover.ts';
import { type CaseHistory, readHistory } from './history.ts';
import { lastPromiseDay } from './noticeInput.ts';
import { presentCase } from './present.ts';
import { presentParts } from './presentParts.ts';
import { answersOf, type CaseRow, materialsOf } from './rows.ts';
import { turnWords } from './turn.ts';
import { versionParts } from './versionParts.ts';
import { itemOfCase, type World, worldFor } from './world.ts';

const instantOf = (ms: number) => new Date(Number(ms)).toISOString();
const historyParts = (item: Item, language: Language, { timeline, steps, pauses }: CaseHistory) => ({
  timeline: timeline.map(entry => ({ ...entry, at: instantOf(entry.at) })),
  steps: steps.map(step => ({
    ...step,
    name: turnWords([item], step.name, language),
    startedAt: instantOf(step.startedAt),
    endedAt: step.endedAt === null ? null : instantOf(step.endedAt),
  })),
  pauses: pauses.map(({ fromOn, toOn, ...pause }) => ({
    ...pause,
    from: fromOn,
    to: toOn,
    startedAt: instantOf(pause.startedAt),
    endedAt: pause.endedAt === null ? null : instantOf(pause.endedAt),
  })),
});

function assemble(house: House, ask: RequestContext, world: World, row: CaseRow, history: CaseHistory) {
  const item = itemOfCase(world, row);
  const { vault } = house.deps;
  const materials = materialsOf(row);
  const barredUntil = barOf(history.brokenOn, world.settings.caseRules.barMonths, world.today);
  const signedFirst = world.settings.caseRules.signedBeforeDecision;
  return {
    ...presentCase(row, world, ask.language),
    ...versionParts(world, row),
    applicant: maskPerson(vault, history.applicant),
    agent: presentAgent(vault, row.agent),
    circumstances: answersOf(row).circumstances,
    materials,
    missingMaterials: missingMaterials(item, answersOf(row), materials),
    correction: row.correction,
    delivery: presentDelivery(row.delivery),
    promises: history.promises,
    parts: presentParts(world, row, history),
    barredUntil,
    latestPromiseOn: lastPromiseDay({ row, item, world }),
    ...historyParts(item, ask.language, history),
    ledger: ledgersOf(world, item, row, history.pauses),
    allowedActions: allowedFor(row, item, ask.actor, world.today, { barredUntil, signedFirst }).map(
      ({ action, needs }) => ({
        action,
        needs: { ...needs },
      }),
    ),
  } satisfies CaseDetail;
}

/** One case with everything that its page shows, for this caller, who may see it. */
export async function getDetail(
  house: House,
  ask: RequestContext,
  row: CaseRow,
  reading: Promise<CaseHistory>,
): Promise<CaseDetail> {
  const [world, history] = await Promise.all([worldFor(house, ask), reading]);
  await loadVersionsOf(house.deps.db, row.officeId, world.items, [row]);
  return assemble(house, ask, world, row, history);
}

/** The same inside a command's transaction, as the row is now. */
export async function detailIn(
  house: House,
  tx: Db,
  ask: RequestContext,
  world: World,
  row: CaseRow,
): Promise<CaseDetail> {
  await loadVersionsOf(tx, row.officeId, world.items, [row]);
  return assemble(house, ask, world, row, await readHistory(tx, row));
}
