import { freshIds, freshPapers, replayIn } from '../bare/replay.ts';
import { expectStatus } from '../load/httpClient.ts';
import { interleave, timed } from '../load/interleave.ts';
import { type Received, receiveCases } from '../office/received.ts';
import { compared, type Figure } from './figure.ts';
import type { Sides } from './side.ts';

const MOST = 300;
const WARM_UP = 10;

const accept = (id: string) => `/cases/${id}/actions/accept`;

/** The open turn of each case: accepting ends it, by its id. */
async function openSteps({ bare }: Sides, cases: readonly Received[]): Promise<Map<string, string>> {
  const rows = await bare.run({
    sql: `select case_id, id from case_steps where ended_at is null and office_id = (select id from offices limit 1)
      and case_id in (select (json_array_elements_text($1::text::json))::uuid)`,
    params: [JSON.stringify(cases.map(one => one.id))],
  });
  return new Map(rows.map(row => [String(row.case_id), String(row.id)]));
}

/** Accepting a case that has just been received: due dates, turn, event, all in one transaction. */
export async function measureAccept(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
  const forHttp = await receiveCases(call, MOST + WARM_UP);
  const [sample, ...forBare] = await receiveCases(mirror.call, MOST + WARM_UP + 1);
  if (!sample) throw new Error('no case was received');
  const steps = await openSteps(sides, [sample, ...forBare]);
  const { statements, newIds } = await mirror.record('clerk', 'POST', accept(sample.id), {});
  const both = await interleave(
    async () => {
      const path = accept(forHttp.pop()?.id ?? '');
      return timed(async () => expectStatus(await call('clerk', 'POST', path, {}), 200));
    },
    () => {
      const { id, applicantId } = forBare.pop() ?? sample;
      const changes = new Map<unknown, unknown>([
        ...freshIds(newIds),
        ...freshPapers(statements),
        [sample.id, id],
        [sample.applicantId, applicantId],
        [steps.get(sample.id), steps.get(id)],
      ]);
      return timed(() => bare.transaction(run => replayIn(run, statements, changes)));
    },
    { budget, most: MOST, warmUp: WARM_UP },
  );
  return compared('accept', kind, both);
}
