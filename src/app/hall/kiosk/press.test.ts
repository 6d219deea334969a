import { expect, it } from 'vitest';
import type { HallAnswer } from '../hallClient.ts';
import { pressUntilAnswered } from './press.ts';

const refused = (status: number, retryAfter?: number): HallAnswer<string> => ({
  ok: false,
  status,
  body: {},
  retryAfter,
});

async function press(answers: HallAnswer<string>[], patience = 99) {
  const pauses: number[] = [];
  let sent = 0;
  const result = await pressUntilAnswered<string>({
    send: async () => answers[sent++] ?? { ok: true, body: 'A001' },
    onRetry() {},
    pause: async ms => void pauses.push(ms),
    isGivenUp: () => sent >= patience,
  });
  return { result, pauses, sent };
}

it.each([
  ['the first answer', [], [], 1],
  ['no network at first', [refused(0), refused(0)], [1_000, 2_000], 3],
  ['a server that starts again', [refused(503)], [1_000], 2],
  ['one that asks for a pause', [refused(429, 7)], [7_000], 2],
])('goes on until the number is given: %s', async (_, answers, pauses, sent) => {
  expect(await press(answers)).toEqual({ result: { ok: true, body: 'A001' }, pauses, sent });
});

it.each([400, 401, 403, 409, 422])('a refusal with %i is an answer', async status => {
  expect(await press([refused(status)])).toEqual({ result: refused(status), pauses: [], sent: 1 });
});

it('the visitor may go', async () => {
  const { result, sent } = await press([refused(0), refused(0), refused(0)], 2);
  expect([result, sent]).toEqual([undefined, 2]);
});
