import { expect, it } from 'vitest';
import { TicketCreate } from '../../../contract/tickets.ts';
import { EMPTY_REQUEST, requestBody } from './numberRequest.ts';

it('asks for an item alone', () => {
  const body = requestBody({ ...EMPTY_REQUEST, itemCode: 'TLK' });
  expect(body).toEqual({ itemCode: 'TLK', channel: 'walk-in' });
  expect(TicketCreate.safeParse(body).success).toBe(true);
});

it('sends what was typed as it was meant, and never a lane', () => {
  const body = requestBody({
    itemCode: 'RCLH',
    applicantName: ' 李小敏 ',
    idNumber: '690101 19900101 123x',
    creditCode: '９1120116ma05',
    courtesy: 'elderly',
  });
  expect(body).toEqual({
    itemCode: 'RCLH',
    channel: 'walk-in',
    applicantName: '李小敏',
    idNumber: '69010119900101123X',
    creditCode: '91120116MA05',
    courtesy: 'elderly',
  });
});
