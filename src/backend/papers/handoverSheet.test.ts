import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

it('a handover sheet stands in the log of each of its cases, once', async () => {
  const clerk = office.as('clerk');
  const cases = [await fileCase(office, 'TLK', 1), await fileCase(office, 'YJS', 2)];
  const ids = cases.map(({ id }) => id);
  const body = { kind: 'handover-sheet', caseIds: [...ids, ids[0]], to: '区人社经办' };
  const sheet = await clerk('POST', '/api/papers', body);
  expect(sheet.status).toBe(201);
  for (const id of ids) {
    const { timeline } = (await clerk('GET', `/api/cases/${id}`)).body;
    const lines = timeline.filter(({ action }: { action: string }) => action === 'handover-sheet');
    expect(lines).toMatchObject([
      { data: { paperId: sheet.body.id, paperNumber: sheet.body.number, to: '区人社经办' } },
    ]);
  }
  const unknown = { ...body, caseIds: ['01890000-0000-7000-8000-000000000000'] };
  expect((await clerk('POST', '/api/papers', unknown)).status).toBe(422);
  expect((await clerk('POST', '/api/papers', { ...body, caseIds: [] })).status).toBe(422);
});
