import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDataDir, type RunningServer, removeDataDir, signIn, startServer } from '../support/server.ts';

const dataDir = newDataDir();
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ dataDir });
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  removeDataDir(dataDir);
});

interface Ticket {
  id: string;
  number: string;
}

/** Takes numbers one after the other until the server is gone. Answers those that were acknowledged. */
async function takeUntilGone(address: string, token: string, killAfter: number): Promise<Ticket[]> {
  const acknowledged: Ticket[] = [];
  const take = async () => {
    for (;;) {
      const response = await fetch(`${address}/api/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ itemCode: 'TLK', channel: 'walk-in' }),
      });
      if (response.status !== 201) throw new Error(await response.text());
      acknowledged.push((await response.json()) as Ticket);
      if (acknowledged.length === killAfter) server.process.kill('SIGKILL');
    }
  };
  await Promise.allSettled([take(), take(), take(), take()]);
  return acknowledged;
}

it.each([40, 25, 10])(
  'kill -9 after %d numbers: every acknowledged number is there once',
  async killAfter => {
    const acknowledged = await takeUntilGone(
      server.address,
      await signIn(server.address, 'clerk'),
      killAfter,
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
    await server.ended;
    server = await startServer({ dataDir });
    const token = await signIn(server.address, 'clerk');
    const response = await fetch(`${server.address}/api/tickets?range=${encodeURIComponent('[0,999]')}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const kept = (await response.json()) as Ticket[];
    const numbers = kept.map(ticket => ticket.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const ticket of acknowledged) {
      expect(kept.filter(other => other.id === ticket.id && other.number === ticket.number)).toHaveLength(1);
    }
  },
);
