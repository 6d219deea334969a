import { enterprises, grants } from '../../src/backend/db/schema/people.ts';
import { sessions } from '../../src/backend/db/schema/staff.ts';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../src/domain/identity/creditCode.ts';
import { idCheckDigit } from '../../src/domain/identity/idCheckDigit.ts';
import { CATALOGUE } from '../../src/domain/items/catalogue.ts';
import { checklistFor } from '../../src/domain/items/checklist.ts';
import type { Reply, TestOffice } from './testOffice.ts';

/** A number of the sample area, which nobody has; `n` makes it another person's. */
export function sampleId(n: number, birth = '19900307'): string {
  const first = `690101${birth}${String(n).padStart(3, '0')}`;
  return first + idCheckDigit(first);
}

export function sampleCreditCode(n: number): string {
  const organisation = `MA${String(n).padStart(6, '0')}`;
  const first = `91120116${organisation}${organisationCheckDigit(organisation)}`;
  return first + creditCodeCheckDigit(first);
}

/** Answers to every question of the item, the last choice each, and its first variant. */
export function answersFor(itemCode: string) {
  const item = CATALOGUE.find(each => each.code === itemCode)!;
  const circumstances = Object.fromEntries(item.circumstances.map(c => [c.code, c.answers.at(-1)!.code]));
  return { variant: item.variants[0]?.code ?? null, circumstances };
}

/** A complete filing of the item. */
export function filing(itemCode: string, n: number, more: Record<string, unknown> = {}) {
  const item = CATALOGUE.find(each => each.code === itemCode)!;
  const answers = answersFor(itemCode);
  const materials = checklistFor(item, answers).map(line => ({ id: line.materialId, status: 'provided' }));
  return {
    itemCode,
    ...answers,
    applicant: { name: '张小敏', idType: 'id-card', idNumber: sampleId(n), phone: `1380000${1000 + n}` },
    materials,
    ...more,
  };
}

/** Files a case as `clerk`; the answer of 201. */
export async function fileCase(
  office: TestOffice,
  itemCode: string,
  n: number,
  more: Record<string, unknown> = {},
) {
  const reply = await office.as('clerk')('POST', '/api/cases', filing(itemCode, n, more));
  if (reply.status !== 201) throw new Error(`POST /cases: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export const act = (
  office: TestOffice,
  who: string,
  id: string,
  action: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<Reply> => office.as(who)('POST', `/api/cases/${id}/actions/${action}`, body, headers);

/** Moves a case on by whoever's turn it is until it has the status, with `more` in every press. Answers the last record. */
export async function walkTo(office: TestOffice, id: string, status: string, more: object = {}) {
  let record = (await office.as('manager')('GET', `/api/cases/${id}`)).body;
  for (let steps = 0; record.status !== status && steps < 15; steps++) {
    const [who, action, body] = nextPress(record);
    const reply = await act(office, who, id, action, { ...body, ...more });
    if (reply.status !== 200)
      throw new Error(`${who} ${action}: ${reply.status} ${JSON.stringify(reply.body)}`);
    record = reply.body;
  }
  return record;
}

function nextPress(record: { status: string; whoseMove: string }): [string, string, object] {
  if (record.status === 'received') return ['clerk', 'accept', {}];
  if (record.status === 'approved') return ['clerk', 'issue', {}];
  if (record.status === 'issued') return ['clerk', 'deliver', {}];
  if (record.whoseMove === 'window') return ['clerk', 'pass', {}];
  if (record.whoseMove === 'approver') return ['approver', 'approve', {}];
  return ['reviewer', 'pass', record.whoseMove === 'other-office' ? { paperNumber: '公函〔2026〕1号' } : {}];
}

/** An enterprise with one grant of the given terms. */
export async function insertEntitled(
  office: TestOffice,
  creditCode: string,
  terms: Partial<typeof grants.$inferInsert> = {},
) {
  const at = new Date(office.clock.now);
  const enterpriseId = office.deps.newId();
  const grantId = office.deps.newId();
  await office.database.db.insert(enterprises).values({
    id: enterpriseId,
    officeId: office.officeId,
    kind: 'enterprise',
    name: `样本企业${creditCode.slice(-4)}`,
    namePinyin: 'yangbenqiye',
    nameInitials: 'ybqy',
    creditCode,
    createdAt: at,
    updatedAt: at,
  });
  await office.database.db.insert(grants).values({
    id: grantId,
    officeId: office.officeId,
    enterpriseId,
    status: 'approved',
    ground: 'key-enterprise',
    basisDocument: '样本文件1号',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    liaisonId: office.staffIds.liaison!,
    proposedBy: office.staffIds.liaison!,
    proposedAt: at,
    updatedAt: at,
    ...terms,
  });
  return { enterpriseId, grantId };
}

/** Moves the office's clock; everybody stays signed in, as if they had worked all the while. */
export async function moveClock(office: TestOffice, now: number): Promise<void> {
  office.clock.now = now;
  await office.database.db.update(sessions).set({ lastSeenAt: new Date(now) });
}
