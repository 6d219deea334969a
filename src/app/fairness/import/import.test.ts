import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMED_POLICIES } from '../../../domain/queue/policy.ts';
import { replayCalls } from '../../../domain/queue/replay.ts';
import { WaitBook } from '../../../domain/queue/replayFigures.ts';
import { decodeText, readCsv } from '../../shared/tableFile/csv.ts';
import { convert } from './convert.ts';
import { guessMapping } from './mapping.ts';
import { readArrival, readService } from './times.ts';

const FILE = new URL('../../../../../shared/data/call-centre-arrivals.csv', import.meta.url);

describe('times of a log', () => {
  it.each<[string, number | undefined, string?]>([
    ['627', 627],
    ['0', 0],
    ['9:05', 32_700],
    ['09:05:30', 32_730],
    ['2026-03-02T09:05:30+08:00', 32_730, '2026-03-02'],
    ['2026/3/2 9:05', 32_700, '2026/3/2'],
    ['9:61', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, seconds, day) => {
    expect(readArrival(text)).toEqual(seconds === undefined ? undefined : { seconds, ...(day && { day }) });
  });

  it.each<[string, number | undefined]>([
    ['90.5', 90.5],
    ['0:12:30', 750],
    ['86401', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('of a service: %s', (text, seconds) => expect(readService(text)).toBe(seconds));
});

describe('a file', () => {
  const SMALL =
    'date,arrival,priority,service_s,outcome\n1,60,2,30,served\n\n1,61,2,x,served\n1,62,0,9,left\n1,when,0,9,served\n';

  it('is guessed by the names of its columns', async () => {
    expect(guessMapping(await readCsv(SMALL))).toEqual({
      time: 1,
      service: 3,
      lane: 2,
      day: 0,
      kept: { column: 4, value: 'served' },
      classes: { 0: { lane: 'ordinary', every: 1 }, 2: { lane: 'green', every: 4 } },
      perDay: 0,
    });
  });

  it('names every broken row by its line and loses none', async () => {
    const table = await readCsv(SMALL);
    const { arrivals, broken, filtered, quiet } = convert(table, guessMapping(table));
    expect(broken).toEqual([
      { line: 4, fault: 'service', value: 'x' },
      { line: 6, fault: 'time', value: 'when' },
    ]);
    expect(filtered).toBe(1);
    expect(arrivals.length + broken.length + filtered + quiet).toBe(table.rows.length);
  });

  it('counts lines as an editor does, and names quotes that do not close', async () => {
    const table = await readCsv('a,b\n"x\ny",1\nz,2\n"open,3\n');
    expect(table.rows.map(row => row.line)).toEqual([2, 4]);
    expect(table.unreadable).toEqual([5]);
  });

  it('without names has numbered columns; of another code page it is read too', async () => {
    expect((await readCsv('1;2\n3;4')).header).toEqual(['1', '2']);
    expect(decodeText(new Uint8Array([0xcd, 0xa8, 0xb5, 0xc0]).buffer)).toBe('通道');
  });

  it('takes every n-th of a class, anew each day, and leaves quiet days out', async () => {
    const rows = ['1,1,2', '1,2,2', '1,3,2', '2,1,2', '2,2,2', '3,1,2'].map(row => `${row},5`);
    const table = await readCsv(`day,arrive_s,priority,service_s\n${rows.join('\n')}`);
    const mapping = {
      ...guessMapping(table),
      classes: { 2: { lane: 'green', every: 2 } as const },
      perDay: 2,
    };
    const { arrivals, days, quiet } = convert(table, mapping);
    expect(arrivals.map(({ arriveAt, lane }) => [arriveAt, lane])).toEqual([
      [1, 'ordinary'],
      [2, 'green'],
      [3, 'ordinary'],
      [86_401, 'ordinary'],
      [86_402, 'green'],
    ]);
    expect([days, quiet]).toEqual([2, 1]);
  });
});

describe.skipIf(!existsSync(FILE))('ten days of a call centre', () => {
  it('go through the import as they are guessed, and replay as published', async () => {
    const table = await readCsv(decodeText(new Uint8Array(readFileSync(FILE)).buffer));
    const { arrivals, broken, days, filtered, quiet } = convert(table, {
      ...guessMapping(table),
      perDay: 301,
    });
    expect(broken).toEqual([]);
    expect(days).toBeGreaterThan(5);
    expect(arrivals.length + filtered + quiet).toBe(table.rows.length);
    const book = new WaitBook();
    for (const call of replayCalls(arrivals, 6, NAMED_POLICIES['first-come'])) book.add(call);
    const { lanes, all } = book.figures();
    const p90 = lanes.map(lane => lane.p90);
    for (const [n, minutes] of [72.5, 72.0, 67.7].entries())
      expect(Math.abs((p90[n] ?? 0) - minutes)).toBeLessThan(0.15);
    expect(all?.max).toBeCloseTo(149.8, 0);
  });
});
