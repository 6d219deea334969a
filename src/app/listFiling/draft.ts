import type { ListFiling } from '../../contract/listFilings.ts';
import type { EnterpriseRecord } from '../../contract/people.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkIdNumber } from '../../domain/identity/idNumber.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import type { MaterialStatus } from '../../domain/items/checklist.ts';
import type { Item, Material } from '../../domain/items/item.ts';
import type { ListDefaults, ListRow } from '../../domain/listFile/rows.ts';

/** What the clerk has entered beside the file; it stays when the file is chosen anew. */
export interface ListDraft extends ListDefaults {
  itemCode: string;
  creditCode: string;
  agent: { name: string; idNumber: string; phone: string; letter: string; until: string };
  materials: Readonly<Record<string, MaterialStatus>>;
  duplicateReason: string;
}

export const emptyDraft = (itemCode: string): ListDraft => ({
  itemCode,
  creditCode: '',
  agent: { name: '', idNumber: '', phone: '', letter: '', until: '' },
  variant: null,
  circumstances: {},
  materials: {},
  duplicateReason: '',
});

/** Another item asks other things; the agent stays. */
export const withItem = (draft: ListDraft, itemCode: string): ListDraft => ({
  ...emptyDraft(itemCode),
  creditCode: draft.creditCode,
  agent: draft.agent,
});

export type AgentField = keyof ListDraft['agent'];

/** The fields that cannot be sent as they are. */
export function draftProblems(draft: ListDraft, today: Day): (AgentField | 'creditCode' | 'itemCode')[] {
  const { agent, creditCode, itemCode } = draft;
  const isWrong = {
    itemCode: itemCode === '',
    creditCode: creditCode.trim() !== '' && !checkCreditCode(creditCode).ok,
    name: agent.name.trim() === '' || agent.name.includes('*'),
    idNumber: !checkIdNumber('id-card', agent.idNumber, today).ok,
    phone: !checkPhone(agent.phone).ok,
    letter: agent.letter.trim() === '',
    until: !isDay(agent.until) || agent.until < today,
  };
  return (Object.keys(isWrong) as (keyof typeof isWrong)[]).filter(name => isWrong[name]);
}

/** How a material comes when it comes with a list. */
export const arrived = ({ source }: Material): MaterialStatus =>
  source === 'data_share' ? 'shared' : 'provided';

export const withAllHere = (draft: ListDraft, item: Item): ListDraft => ({
  ...draft,
  materials: Object.fromEntries(item.materials.map(material => [material.id, arrived(material)])),
});

/** The list as `POST /list-filings` takes it. */
export function toListFiling(
  draft: ListDraft,
  rows: readonly ListRow[],
  fileName: string,
  { ticketId, enterprise }: { ticketId: string | null; enterprise: EnterpriseRecord | undefined },
): ListFiling {
  const { agent } = draft;
  const creditCode = enterprise?.creditCode ?? draft.creditCode.trim();
  return {
    itemCode: draft.itemCode,
    ...(creditCode && { creditCode }),
    ...(enterprise?.projectCode && { projectCode: enterprise.projectCode }),
    ticketId,
    agent: {
      name: agent.name.trim(),
      idNumber: agent.idNumber,
      phone: agent.phone,
      letter: agent.letter.trim(),
      letterValidUntil: agent.until,
    },
    fileName: fileName.slice(0, 200),
    materials: Object.entries(draft.materials).map(([id, status]) => ({ id, status })),
    rows: rows.map(row => ({ ...row, circumstances: { ...row.circumstances } })),
    ...(draft.duplicateReason.trim() && { duplicateReason: draft.duplicateReason.trim() }),
  };
}
