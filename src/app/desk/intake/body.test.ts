import { describe, expect, it } from 'vitest';
import { CaseCreate } from '../../../contract/cases.ts';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { findCatalogueItem } from '../../../domain/items/catalogue.ts';
import { toCaseCreate } from './body.ts';
import { draftFor, type IntakeDraft } from './draft.ts';

const card = findCatalogueItem('TLK')!;
const ticketId = '018f0000-0000-7000-8000-000000000001';
const enterprise = {
  kind: 'enterprise',
  creditCode: '91120116MA05XXXX00',
  projectCode: null,
} as EnterpriseRecord;
const draft: IntakeDraft = {
  ...draftFor({ itemCode: 'TLK', enterpriseId: 'e' }),
  applicant: {
    name: ' 李小敏 ',
    idType: 'id-card',
    idNumber: '１１0105 19900101123x',
    phone: '+86 138-0013-8000',
  },
  circumstances: { contractProvesWork: 'yes', leftover: 'of another item' },
  materials: { FORM: 'provided', SOC: 'shared' },
};

describe('toCaseCreate', () => {
  const body = toCaseCreate(draft, card, enterprise, ticketId);

  it('is a body that the contract takes', () => {
    expect(CaseCreate.safeParse(body).success).toBe(true);
  });

  it('sends numbers as they were meant', () => {
    expect(body.applicant).toEqual({
      name: '李小敏',
      idType: 'id-card',
      idNumber: '11010519900101123X',
      phone: '13800138000',
    });
  });

  it('sends only answers and materials that this case has', () => {
    expect(body.circumstances).toEqual({ contractProvesWork: 'yes' });
    expect(body.materials.map(m => m.id)).not.toContain('SOC');
    expect(body.materials).toContainEqual({ id: 'FORM', status: 'provided' });
  });

  it('names an enterprise by its credit code, a project by its project code, and no lane', () => {
    expect(body).toMatchObject({ creditCode: enterprise.creditCode });
    const project = { kind: 'project', creditCode: null, projectCode: 'P-2026-01' } as EnterpriseRecord;
    expect(toCaseCreate(draft, card, project, ticketId)).toMatchObject({ projectCode: 'P-2026-01' });
    expect(body).not.toHaveProperty('lane');
  });

  it('leaves an agent out unless there is one', () => {
    expect(body).not.toHaveProperty('agent');
    const agent = { name: '张三', letter: '授权书 1', idType: 'passport' as const, idNumber: '', phone: '' };
    expect(toCaseCreate({ ...draft, hasAgent: true, agent }, card, undefined, ticketId).agent).toEqual({
      name: '张三',
      letter: '授权书 1',
    });
    const documented = { ...agent, idNumber: ' e1234 5678 ' };
    expect(
      toCaseCreate({ ...draft, hasAgent: true, agent: documented }, card, undefined, ticketId).agent,
    ).toEqual({ name: '张三', letter: '授权书 1', idType: 'passport', idNumber: 'E12345678' });
  });
});
