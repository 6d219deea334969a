import { expect, it } from 'vitest';
import { TicketCommand } from '../../../contract/tickets.ts';
import { EMPTY_TRANSFER, peopleOf, transferBody } from './transferBody.ts';

const ID = '00000000-0000-4000-8000-000000000001';

it.each([
  [{}, undefined],
  [{ note: '材料已看过', firstInLine: true }, undefined],
  [{ target: `window:${ID}` }, { windowId: ID }],
  [
    { target: `person:${ID}`, itemCode: 'TLK' },
    { staffId: ID, itemCode: 'TLK' },
  ],
  [
    { itemCode: 'TLK', note: ' 缺照片 ' },
    { itemCode: 'TLK', note: '缺照片' },
  ],
  [{ target: `window:${ID}`, note: ' ', firstInLine: true }, undefined],
  [
    { target: `window:${ID}`, note: '赶火车', firstInLine: true, next: true },
    { windowId: ID, note: '赶火车', firstInLine: true, next: true },
  ],
])('%j → %j', (draft, body) => {
  const made = transferBody({ ...EMPTY_TRANSFER, ...draft });
  expect(made).toEqual(body);
  if (made) expect(TicketCommand.safeParse(made).success).toBe(true);
});

it('names everybody else with a window once', () => {
  const seat = (name: string, clerkId: string | null) => ({
    id: name,
    name,
    clerkId,
    clerkName: clerkId && `Mr ${clerkId}`,
  });
  const windows = [seat('1', 'me'), seat('2', 'a'), seat('3', null), seat('4', 'a'), seat('5', 'b')];
  expect(peopleOf(windows, 'me')).toEqual([
    { id: 'a', name: 'Mr a', window: '2' },
    { id: 'b', name: 'Mr b', window: '5' },
  ]);
});
