import { and, eq, inArray, ne } from 'drizzle-orm';
import type { CaseImportBatch } from '../../contract/caseImports.ts';
import {
  type HistoryCase,
  type HistoryProblem,
  judgeHistory,
  repeatedNumbers,
} from '../../domain/caseHistory/judge.ts';
import { historyProblemText } from '../../domain/caseHistory/texts.ts';
import { worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { caseImports, historyCases } from '../db/schema/caseImports.ts';
import { cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import type { Answer, Command } from '../http/command.ts';
import type { Language } from '../http/language.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { lockImport, refuseState } from './begin.ts';
import { type CaseImportRow, presentImport } from './spec.ts';

type Batch = Command<RouteDefinition & { body: typeof CaseImportBatch }>;
type Named = HistoryProblem & { name?: string };

/** Numbers that the office has already: of its own cases, or of an import that is in force or on its way with this one. */
async function takenNumbers(tx: Db, row: CaseImportRow, found: readonly HistoryCase[]): Promise<Named[]> {
  const numbers = found.map(({ number }) => number);
  if (numbers.length === 0) return [];
  const live = await tx
    .select({ number: cases.number })
    .from(cases)
    .where(and(eq(cases.officeId, row.officeId), inArray(cases.number, numbers)));
  const imported = await tx
    .select({ number: historyCases.number, name: caseImports.name })
    .from(historyCases)
    .innerJoin(caseImports, eq(caseImports.id, historyCases.importId))
    .where(
      and(
        eq(historyCases.officeId, row.officeId),
        inArray(historyCases.number, numbers),
        eq(caseImports.state, 'in-force'),
        ne(historyCases.importId, row.id),
      ),
    );
  const own = await tx
    .select({ number: historyCases.number, line: historyCases.line })
    .from(historyCases)
    .where(and(eq(historyCases.importId, row.id), inArray(historyCases.number, numbers)));
  return found.flatMap(({ number, line }): Named[] => {
    const there = imported.find(each => each.number === number);
    const earlier = own.find(each => each.number === number);
    if (live.some(each => each.number === number)) return [{ line, column: 'number', code: 'number-live' }];
    if (there) return [{ line, column: 'number', code: 'number-imported', name: there.name }];
    if (earlier) return [{ line, column: 'number', code: 'number-twice', otherLine: earlier.line }];
    return [];
  });
}

/** @throws Problem 422 with every bad row named. */
export function refuseProblems(problems: readonly Named[], language: Language): void {
  if (problems.length === 0) return;
  const said = problems.map(({ name, ...problem }) => ({
    ...problem,
    message: historyProblemText(problem.code, language, { other: problem.otherLine, name }),
  }));
  throw new Problem(422, 'import-has-problems', {
    params: { rows: new Set(said.map(({ line }) => line)).size },
    fields: Object.fromEntries(said.map(({ line, column, message }) => [`rows.${line}.${column}`, message])),
    extra: { problems: said },
  });
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

const rowOf = (deps: Pick<Deps, 'newId'>, into: CaseImportRow, found: HistoryCase) => ({
  id: deps.newId(),
  officeId: into.officeId,
  importId: into.id,
  line: found.line,
  number: found.number,
  itemCode: found.itemCode,
  itemName: found.itemName,
  applicantName: found.applicant,
  channel: found.channel,
  receivedAt: new Date(found.receivedAt),
  acceptedAt: instant(found.acceptedAt),
  dueOn: found.dueOn,
  closedAt: instant(found.closedAt),
  outcome: found.outcome,
  cause: found.cause,
  handledBy: found.handledBy,
  onTime: found.onTime,
  elapsedMs: found.closedAt === null ? null : found.closedAt - found.receivedAt,
  steps: found.steps,
});

/**
 * `POST /case-imports/{id}/batches`: some hundred cases, judged and kept in a short transaction of their own, so that the
 * hall goes on between two of them. The same batch again changes nothing.
 * @throws Problem 404, 409 not staging or a batch is missing, 422 with every bad row named.
 */
export async function takeBatch(house: House, command: Batch): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, language } = command;
  const row = await lockImport(tx, actor.officeId, command.params.id ?? '');
  if (row.state !== 'staging') refuseState(row);
  if (body.from + body.cases.length <= row.received) return { status: 200, body: presentImport(row) };
  if (body.from !== row.received) {
    throw new Problem(409, 'import-gap', {
      params: { received: row.received },
      extra: { status: row.state, allowedActions: ['discard'] },
    });
  }
  if (body.from + body.cases.length > row.caseCount) throw invalid({ cases: 'import-too-many' });
  const world = await worldIn(house, tx, actor.officeId, now);
  const items = [...world.items.values()].map(({ item }) => item);
  const rules = { items, now, keepsUnknownItems: row.keepsUnknownItems };
  const judged = body.cases.map(raw => judgeHistory(raw, rules));
  const found = judged.flatMap(each => ('found' in each ? each.found : []));
  const problems = [
    ...judged.flatMap(each => ('problems' in each ? each.problems : [])),
    ...repeatedNumbers(body.cases),
    ...(await takenNumbers(tx, row, found)),
  ];
  refuseProblems(problems, language);
  await tx.insert(historyCases).values(found.map(each => rowOf(deps, row, each)));
  const received = row.received + found.length;
  await tx.update(caseImports).set({ received }).where(eq(caseImports.id, row.id));
  return { status: 200, body: presentImport({ ...row, received }) };
}
