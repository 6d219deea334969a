import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from '../load/interleave.ts';
import { spreadOf } from '../load/percentiles.ts';
import { receiveCases } from '../office/received.ts';
import { type Figure, single } from './figure.ts';
import { peakMemory, resetPeak, residentMemory } from './memory.ts';
import type { Sides } from './side.ts';

const BYTES = 10 * 1024 * 1024;
const ROUNDS = 12;
/** A quarter of what went through: kept whole in memory, the files would cost several times as much. */
const FLAT_MB = (ROUNDS * BYTES) / 4 / 1024 / 1024;

/** A file of the right kind by its content; another one each time, since the same bytes are kept once. */
function scan(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BYTES);
  bytes.set(randomBytes(BYTES));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

/** The least that keeping a file needs: its hash, and the bytes to and from the disk. */
async function plainly(bytes: Uint8Array): Promise<{ up: number; down: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-file-'));
  const path = join(dir, createHash('sha256').update('name').digest('hex'));
  const up = await timed(async () => {
    createHash('sha256').update(bytes).digest();
    writeFileSync(path, bytes);
  });
  const down = await timed(async () => readFileSync(path));
  rmSync(dir, { recursive: true });
  return { up, down };
}

/** Files of 10 MB to a case and back over HTTP, beside hashing and writing the same bytes; and what they cost in memory. */
export async function measureFiles({ kind, call, server }: Sides): Promise<Figure[]> {
  const [one] = await receiveCases(call, 1);
  const headers = { authorization: `Bearer ${await server.tokenOf('clerk')}` };
  const send = async (method: string, path: string, body?: Uint8Array<ArrayBuffer>) => {
    const answer = await fetch(`${server.address}/api${path}`, { method, headers, ...(body && { body }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const samples = {
    up: [] as number[],
    down: [] as number[],
    plainUp: [] as number[],
    plainDown: [] as number[],
  };
  const before = residentMemory(server.pid);
  resetPeak(server.pid);
  for (let n = 0; n < ROUNDS; n++) {
    const bytes = scan();
    let id = '';
    samples.up.push(
      await timed(async () => {
        id = (await (await send('POST', `/cases/${one?.id}/files?name=scan.pdf`, bytes)).json()).id;
      }),
    );
    samples.down.push(
      await timed(async () => {
        let size = 0;
        for await (const chunk of (await send('GET', `/files/${id}/content`)).body ?? [])
          size += chunk.length;
        if (size !== BYTES) throw new Error(`${size} bytes of ${BYTES} came back`);
      }),
    );
    const plain = await plainly(bytes);
    samples.plainUp.push(plain.up);
    samples.plainDown.push(plain.down);
  }
  const grown = (peakMemory(server.pid) ?? Number.NaN) - (before ?? Number.NaN);
  const lineOf = (name: string, http: number[], bare: number[]): Figure => {
    const both = { http: spreadOf(http), bare: spreadOf(bare) };
    return { name, database: kind, ...both, ratio: both.http.p50 / both.bare.p50 };
  };
  return [
    lineOf('10 MB to a case', samples.up, samples.plainUp),
    lineOf('10 MB back', samples.down, samples.plainDown),
    single(`memory that ${ROUNDS} files of 10 MB took`, grown, 'MB', FLAT_MB, { database: kind }),
  ];
}
