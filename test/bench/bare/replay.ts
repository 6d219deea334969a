import { randomUUID } from 'node:crypto';
import type { Bare, Run, Statement } from './driver.ts';

/** Parameters that stand for something else in this replay, by their recorded value. */
export type Changes = ReadonlyMap<unknown, unknown>;

export const fill = (statement: Statement, changes: Changes): Statement => ({
  ...statement,
  params: statement.params.map(value => (changes.has(value) ? changes.get(value) : value)),
});

/** Every id that the recorded request made becomes a new one: nothing is inserted twice. */
export const freshIds = (ids: ReadonlySet<string>): Map<unknown, unknown> =>
  new Map([...ids].map(id => [id, randomUUID()]));

/** Papers bear numbers of their own too: those that the recorded request gave become others in this replay. */
export function freshPapers(statements: readonly Statement[]): Map<unknown, unknown> {
  const given = statements.flatMap(one => one.params).filter(one => /〔\d{4}〕\d+号$/.test(String(one)));
  return new Map(given.map(number => [number, `${number}·${randomUUID()}`]));
}

function wavesOf(statements: readonly Statement[]): Statement[][] {
  const waves: Statement[][] = [];
  for (const statement of statements) {
    const last = waves.at(-1);
    if (last?.[0]?.wave === statement.wave) last.push(statement);
    else waves.push([statement]);
  }
  return waves;
}

/** A read again, what went together going together (the embedded database has one connection: no difference). */
export async function replayRead(
  { run }: Pick<Bare, 'run'>,
  statements: readonly Statement[],
  changes: Changes = new Map(),
) {
  for (const wave of wavesOf(statements)) await Promise.all(wave.map(one => run(fill(one, changes))));
}

/** A command again: one statement after the other, as in a transaction. */
export async function replayIn(run: Run, statements: readonly Statement[], changes: Changes): Promise<void> {
  for (const statement of statements) await run(fill(statement, changes));
}
