import { act, fileCase, moveClock, walkTo } from '../../../../test/support/cases.ts';
import type { TestOffice } from '../../../../test/support/testOffice.ts';
import { type Day, instantAt } from '../../../domain/calendar/day.ts';

/**
 * A case as it was lived, a press a line: `day time press … | what the office says then`. The days are due days, `took`
 * and `stopped` open office minutes.
 */
export interface GoldenCase {
  why: string;
  item: string;
  lines: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: the record as it came over the wire.
type Record_ = any;

const LINE = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d) (\S+)([^|]*?)(?: \| (.*))?$/;

/** Who presses what. */
const PRESSES: Record<string, (words: string[]) => [who: string, action: string, body: object]> = {
  accept: () => ['clerk', 'accept', {}],
  notice: () => ['clerk', 'request-correction', { reason: '身份证照片看不清', materials: ['ID'] }],
  supplied: () => ['clerk', 'record-correction', { materials: [{ id: 'ID', status: 'provided' }] }],
  stop: ([stopCode]) => ['clerk', 'pause', { stopCode }],
  resume: ([stopCode]) => ['clerk', 'resume', stopCode ? { stopCode } : {}],
  extend: ([days]) => ['approver', 'extend', { days: Number(days), reason: '情况复杂' }],
  cause: ([overdueCause]) => ['clerk', 'explain-overdue', { overdueCause }],
  reject: () => ['approver', 'reject', { reason: '不符合条件' }],
  'turn-away': () => ['clerk', 'return', { reason: '逾期未补正' }],
  return: () => ['manager', 'return', { reason: '退回申请' }],
  withdraw: () => ['clerk', 'withdraw', {}],
  reopen: () => ['manager', 'reopen', { reason: '复核' }],
};

const dueSaid = (record: Record_): string =>
  record.openStops.length > 0
    ? `stopped ${record.openStops.join('+')}`
    : record.committedDueOn === null
      ? `due none, waits for ${record.pendingYear}${record.legalDueOn ? `, legal ${record.legalDueOn}` : ''}`
      : `due ${record.committedDueOn}, legal ${record.legalDueOn ?? `waits for ${record.pendingYear}`}`;

const lampSaid = (record: Record_): string =>
  record.lamp === 'stopped' ? 'lamp stopped' : `lamp ${record.lamp}, ${record.remaining} left`;

function endSaid(record: Record_): string {
  if (record.processingMinutes === null) return 'not accepted';
  const took = `took ${record.processingMinutes}, stopped ${record.pausedMinutes}`;
  if (record.onTime === null) return took;
  return `${took}, ${record.onTime ? 'on time' : 'late'}${record.deliverBy ? `, deliver by ${record.deliverBy}` : ''}`;
}

function said(verb: string, record: Record_): string {
  if (verb === 'look') return lampSaid(record);
  if (['finish', 'reject', 'return', 'turn-away', 'withdraw'].includes(verb)) return endSaid(record);
  return dueSaid(record);
}

/** Lives the case in the office and answers its lines with what the office said; equal to the lines when all is right. */
export async function live(office: TestOffice, golden: GoldenCase, n: number): Promise<string[]> {
  let id = '';
  const lived: string[] = [];
  for (const line of golden.lines) {
    const parts = LINE.exec(line);
    if (!parts) throw new Error(`not a line of a golden case: ${line}`);
    const [, day, hour, minute, verb = '', rest = '', told] = parts;
    const words = rest.trim().split(' ').filter(Boolean);
    await moveClock(office, instantAt(day as Day, Number(hour) * 60 + Number(minute)));
    if (id === '') id = (await fileCase(office, golden.item, n)).id;
    const answer = await press(office, id, verb, words);
    const [start = ''] = line.split(' | ');
    lived.push(told === undefined && answer.fine ? start : `${start} | ${answer.text}`);
  }
  return lived;
}

async function press(office: TestOffice, id: string, verb: string, words: string[]) {
  if (verb === 'file' || verb === 'look')
    return { fine: true, text: said(verb, (await office.as('manager')('GET', `/api/cases/${id}`)).body) };
  if (verb === 'finish') return { fine: true, text: said(verb, await walkTo(office, id, 'issued')) };
  if (verb === 'reject') await walkToDecision(office, id);
  const pressed = PRESSES[verb];
  if (!pressed) throw new Error(`nobody presses ${verb}`);
  const [who, action, body] = pressed(words);
  const reply = await act(office, who, id, action, body);
  if (reply.status === 200) return { fine: true, text: said(verb, reply.body) };
  return { fine: false, text: `refused ${reply.body.code ?? reply.status}` };
}

async function walkToDecision(office: TestOffice, id: string): Promise<void> {
  for (let steps = 0; steps < 9; steps++) {
    const { whoseMove } = (await office.as('manager')('GET', `/api/cases/${id}`)).body;
    if (whoseMove === 'approver') return;
    const who = whoseMove === 'window' ? 'clerk' : 'reviewer';
    const paper = whoseMove === 'other-office' ? { paperNumber: '公函〔2026〕1号' } : {};
    const reply = await act(office, who, id, 'pass', paper);
    if (reply.status !== 200) throw new Error(`pass: ${JSON.stringify(reply.body)}`);
  }
}
