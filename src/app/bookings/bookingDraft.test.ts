import { expect, it } from 'vitest';
import { BookingCreate } from '../../contract/bookings.ts';
import { bookingBody, EMPTY_BOOKING, missingOf } from './bookingDraft.ts';

const DRAFT = {
  itemCode: 'TLK',
  day: '2026-03-02',
  fromMinute: '540',
  applicantName: '李小敏',
  idNumber: '69010119900307001X',
  phone: ' ',
};

it('sends what the contract asks for, an empty phone left out', () => {
  expect(BookingCreate.safeParse(bookingBody(DRAFT)).success).toBe(true);
  expect(bookingBody(DRAFT)).not.toHaveProperty('phone');
  expect(bookingBody({ ...DRAFT, phone: '13800138000' })).toHaveProperty('phone');
});

it.each([
  ['as it begins', EMPTY_BOOKING, ['itemCode', 'day', 'fromMinute', 'applicantName', 'idNumber']],
  ['without a slot', { ...DRAFT, fromMinute: '' }, ['fromMinute']],
  ['without a name', { ...DRAFT, applicantName: ' ' }, ['applicantName']],
  ['at midnight', { ...DRAFT, fromMinute: '0' }, []],
  ['without a phone', DRAFT, []],
])('%s', (_, draft, missing) => {
  expect(missingOf(draft)).toEqual(missing);
});
