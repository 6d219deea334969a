import { CaseLedger, CaseLedgerQuery } from '../../contract/caseLedger.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { readCaseLedger } from './read.ts';

registerTexts({
  month: ['请写成 2026-03 这样的月份', 'A month is written 2026-03'],
  'ledger-too-long': [
    '这个月的台账超过 1000 件，请导出 XLSX 后打印',
    'The ledger of this month has over 1,000 cases: export it as XLSX and print that',
  ],
  'ledger-empty': ['这个月没有办件', 'There are no cases in this month'],
});

/** 台账: a month's cases in one table. */
export function mountCaseLedger(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/case-ledger',
      access: 'case-ledger.read',
      summary: 'The cases of a month, received or closed in it',
      query: CaseLedgerQuery,
      answers: { 200: CaseLedger },
    },
    async ask => ask.c.json(await readCaseLedger(house.deps.db, ask.actor.officeId, ask.query)),
  );
}
