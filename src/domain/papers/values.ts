import { dayOf } from '../calendar/day.ts';
import { ID_TYPE_TEXTS, isIdType } from '../identity/idTypes.ts';
import { findClockStop } from '../items/catalogue.ts';
import type { Item } from '../items/item.ts';
import type { LedgerDay } from '../limits/dueDate.ts';
import type { PaperRow, PaperValues } from './compose.ts';
import { paperDay } from './days.ts';
import { materialRows } from './materialRows.ts';
import { correctionRows, type DataReader, dataReader, remedyRows } from './paperData.ts';

/** What a case says on its papers. Instants are milliseconds; numbers of persons are masked already. */
export interface PaperCase {
  number: string;
  queryCode: string;
  variant: string | null;
  applicant: { name: string; idType: string; idNumber: string };
  agentName: string | null;
  receivedAt: number;
  acceptedAt: number | null;
  decidedAt: number | null;
  deliveredAt: number | null;
  committedDays: number;
  committedDueOn: string | null;
  legalDueOn: string | null;
  status: string;
  lastReason: string | null;
  materials: readonly { id: string; status: string }[];
  correction: unknown;
  ledger: readonly LedgerDay[];
  /** The papers that can be delivered with 送达回证. */
  papers: readonly { name: string; number: string }[];
}

export interface PaperFactsFor {
  office: string;
  number: string;
  issuedAt: number;
  issuedBy: string;
  data: unknown;
  /** The office's reasons for this kind of paper, by their codes. */
  reasons: readonly { code: string; zh: string }[];
}

const LEDGER_WORDS: Readonly<Record<LedgerDay['reason'], string>> = {
  'working-day': '工作日',
  'make-up-day': '调休上班',
  weekend: '周末',
  holiday: '法定节假日',
  paused: '特别程序，不计',
};

/** 为什么是这一天, a row a day. */
export const ledgerRows = (ledger: readonly LedgerDay[]): PaperRow[] =>
  ledger.map(({ date, counts, dayNumber, reason, name }) => ({
    date: paperDay(date),
    counts: counts ? '计入' : '不计',
    dayNumber: dayNumber === null ? '—' : String(dayNumber),
    reason: name && reason === 'holiday' ? name : LEDGER_WORDS[reason],
  }));

const day = (at: number | null): string => (at === null ? '' : paperDay(dayOf(at)));
const flag = (holds: boolean): string => (holds ? '是' : '');

export const commonValues = (paper: PaperFactsFor): PaperValues => ({
  office: paper.office,
  number: paper.number,
  issuedOn: day(paper.issuedAt),
  issuedBy: paper.issuedBy,
});

function outcomeOf(given: string, status: string): { approved: string; rejected: string; revoked: string } {
  const outcome =
    given ||
    (status === 'rejected' ? 'rejected' : '') ||
    (['approved', 'issued', 'delivered'].includes(status) ? 'approved' : '');
  return {
    approved: flag(outcome === 'approved'),
    rejected: flag(outcome === 'rejected'),
    revoked: flag(outcome === 'revoked'),
  };
}

/** The office's own words of the code, and what was typed beside it; a paper of before says what the case says. */
function reasonOf(paper: PaperFactsFor, data: DataReader, lastReason: string | null): string {
  const coded = paper.reasons.find(({ code }) => code === data.text('reasonCode'))?.zh ?? '';
  const typed = data.has('reason') ? data.text('reason') : (lastReason ?? '');
  // Where nothing was typed, the words of the code were kept as the reason.
  return [...new Set([coded, typed])].filter(Boolean).join('；');
}

/** Who signed for a delivery, in words; nobody for what was posted. */
function receiverOf(data: DataReader, of: PaperCase): string {
  switch (data.text('signedBy')) {
    case 'applicant':
      return `${of.applicant.name}（本人）`;
    case 'agent':
      return `${of.agentName ?? ''}（经办人）`;
    case 'other':
      return `${data.text('name')}（代收，${data.text('relation')}）`;
    default:
      return '';
  }
}

/** The fields of a paper of a case: what was given when it was issued, else what the case itself says. */
export function caseValues(paper: PaperFactsFor, item: Item, of: PaperCase): PaperValues {
  const data = dataReader(paper.data);
  const { idType } = of.applicant;
  const stopCode = data.text('stopCode');
  return {
    ...commonValues(paper),
    applicant: of.applicant.name,
    idType: isIdType(idType) ? ID_TYPE_TEXTS[idType].zh : idType,
    idNumber: of.applicant.idNumber,
    agent: of.agentName ?? '',
    item: item.zh,
    variant: item.variants.find(({ code }) => code === of.variant)?.zh ?? '',
    caseNumber: of.number,
    queryCode: of.queryCode,
    receivedOn: day(of.receivedAt),
    acceptedOn: day(of.acceptedAt),
    committedDays: String(of.committedDays),
    committedDueOn: data.has('committedDueOn') ? data.day('committedDueOn') : paperDay(of.committedDueOn),
    legalDueOn: data.has('legalDueOn') ? data.day('legalDueOn') : paperDay(of.legalDueOn),
    result: item.result.zh,
    materials: materialRows(item, data.list('materials') ?? of.materials),
    notifyBy: data.day('notifyBy'),
    bySilence: flag(data.get('bySilence') === true),
    basis: data.text('basis'),
    lines: correctionRows(item, data.list('lines'), of.correction),
    dueOn: data.day('dueOn'),
    reason: reasonOf(paper, data, of.lastReason),
    competentBody: data.text('competentBody'),
    promise: data.text('text'),
    signedOn: data.day('signedOn'),
    stop: findClockStop(stopCode)?.zh ?? stopCode,
    from: data.day('from'),
    to: data.day('to'),
    expectedEndOn: data.day('expectedEndOn'),
    stopsLegal: flag(data.get('legal') === true),
    days: data.text('days'),
    committedDueBefore: data.day('committedDueBefore'),
    ...outcomeOf(data.text('outcome'), of.status),
    opinion: data.text('opinion'),
    decidedOn: day(of.decidedAt),
    remedies: remedyRows(data),
    deliveredOn: day(of.deliveredAt),
    deliveryWay: item.delivery.find(({ code }) => code === data.text('deliveryCode'))?.zh ?? '',
    receivedBy: receiverOf(data, of),
    postNumber: data.text('postNumber'),
    delivered: of.papers.map((known, index) => ({ no: String(index + 1), ...known })),
    ledger: ledgerRows(of.ledger),
  };
}

/** The lines of 交接单, kept in its data when it is issued. */
export function sheetValues(paper: PaperFactsFor): PaperValues {
  const data = dataReader(paper.data);
  const lines = (data.list('cases') ?? []).map((line, index) => {
    const { text } = dataReader(line);
    return {
      no: String(index + 1),
      caseNumber: text('number'),
      applicant: text('applicant'),
      item: text('item'),
      stage: text('stage'),
      materials: text('materials'),
    };
  });
  return { ...commonValues(paper), cases: lines, count: String(lines.length), handedTo: data.text('to') };
}

/** The lines of 集体收件凭证, kept in its data when it is issued. */
export function listReceiptValues(paper: PaperFactsFor): PaperValues {
  const data = dataReader(paper.data);
  const lines = (data.list('cases') ?? []).map((line, index) => {
    const { text } = dataReader(line);
    return {
      no: String(index + 1),
      applicant: text('applicant'),
      caseNumber: text('number'),
      queryCode: text('queryCode'),
    };
  });
  return {
    ...commonValues(paper),
    agent: data.text('agent'),
    enterprise: data.text('enterprise'),
    item: data.text('item'),
    letter: data.text('letter'),
    letterUntil: data.day('letterUntil'),
    cases: lines,
    count: String(lines.length),
  };
}
