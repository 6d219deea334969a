import { desc, eq } from 'drizzle-orm';
import type { FormulaChange, FormulaRecord, MonthScore, Scores } from '../../contract/scores.ts';
import { DEFAULT_FORMULA, scoreOf } from '../../domain/kpi/score.ts';
import type { Db } from '../db/db.ts';
import { kpiReports, scoreFormulas } from '../db/schema/kpi.ts';
import { staff } from '../db/schema/staff.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';

export type ChangeFormula = Command<RouteDefinition & { body: typeof FormulaChange }>;

/** As many months as are shown: three years. */
const MONTHS = 36;

const AS_DELIVERED: FormulaRecord = {
  ...{ id: null, version: 0, parts: [...DEFAULT_FORMULA], reason: '' },
  ...{ actorName: null, at: null },
};

/** Every version, the newest first, as delivered last. */
async function readFormulas(db: Db, officeId: string): Promise<FormulaRecord[]> {
  const rows = await db
    .select({ formula: scoreFormulas, actorName: staff.name })
    .from(scoreFormulas)
    .leftJoin(staff, eq(staff.id, scoreFormulas.actorId))
    .where(eq(scoreFormulas.officeId, officeId))
    .orderBy(desc(scoreFormulas.version));
  const made = rows.map(({ formula, actorName }) => ({
    id: formula.id,
    version: formula.version,
    parts: [...formula.parts],
    reason: formula.reason,
    actorName,
    at: formula.at.toISOString(),
  }));
  return [...made, AS_DELIVERED];
}

/**
 * The scores of the months whose report was made, the newest first. A month is scored by its report and by the formula
 * that held when the report was made, neither of which ever changes: so the score is frozen without being stored.
 */
export async function readScores(db: Db, officeId: string): Promise<Scores> {
  const formulas = await readFormulas(db, officeId);
  const reports = await db
    .select({ month: kpiReports.month, madeAt: kpiReports.madeAt, content: kpiReports.content })
    .from(kpiReports)
    .where(eq(kpiReports.officeId, officeId))
    .orderBy(desc(kpiReports.month))
    .limit(MONTHS);
  const months = reports.map(({ month, madeAt, content }): MonthScore => {
    const formula =
      formulas.find(({ at }) => at === null || Date.parse(at) < madeAt.getTime()) ?? AS_DELIVERED;
    const measured = Object.fromEntries(content.values.map(value => [value.code, value]));
    const { score, parts } = scoreOf(formula.parts, measured);
    return { month, madeAt: madeAt.toISOString(), formulaVersion: formula.version, score, parts: [...parts] };
  });
  return { months, formulas };
}

/** `POST /kpi/score-formulas`: months to come are scored by it. @throws Problem 409 changed meanwhile. */
export async function changeFormula({ deps }: House, command: ChangeFormula): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const [inForce] = await readFormulas(tx, actor.officeId);
  const present = inForce ?? AS_DELIVERED;
  checkVersion(versionSeen(command), present, present);
  const id = deps.newId();
  const version = present.version + 1;
  const made = await tx
    .insert(scoreFormulas)
    .values({
      ...{ id, officeId: actor.officeId, version, parts: body.parts, reason: body.reason },
      ...{ actorId: actor.id, at: new Date(now) },
    })
    .onConflictDoNothing()
    .returning({ id: scoreFormulas.id });
  // Two at once: the second has not seen what the first made.
  if (made.length === 0) checkVersion(present.version, { version }, present);
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'change-formula',
    subjectType: 'score-formula',
    subjectId: id,
    data: { version, parts: body.parts, reason: body.reason },
    at: now,
  });
  const [record] = await readFormulas(tx, actor.officeId);
  return { status: 201, body: record };
}
