import { and, eq, ne } from 'drizzle-orm';
import { progressLink } from '../../domain/cases/progressLink.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { caseLedgerValues } from '../../domain/papers/caseLedger.ts';
import type { PaperValues } from '../../domain/papers/compose.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import {
  caseValues,
  listReceiptValues,
  type PaperCase,
  type PaperFactsFor,
  sheetValues,
} from '../../domain/papers/values.ts';
import { PAPER_WORDS } from '../../domain/papers/words.ts';
import { maskPerson } from '../applicants/present.ts';
import { ledgersOf } from '../cases/clocks.ts';
import { type CaseRow, materialsOf, readPauses } from '../cases/rows.ts';
import { itemOfCase, type World, worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { papers } from '../db/schema/papers.ts';
import { applicants } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';
import type { House } from '../http/rooms.ts';
import { getOffice, type OfficeSettings } from '../office/settings.ts';
import type { PaperRow } from './spec.ts';

const BY_RULE = '系统';

async function nameOf(db: Db, staffId: string | null): Promise<string> {
  if (staffId === null) return BY_RULE;
  const [found] = await db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return found?.name ?? BY_RULE;
}

/** Which of the office's lists of reasons a paper of this kind names its reason from. */
function reasonsFor(kind: string, { caseRules }: OfficeSettings): PaperFactsFor['reasons'] {
  switch (kind) {
    case 'refusal':
      return caseRules.refuseReasons;
    case 'return':
      return caseRules.returnReasons;
    case 'withdrawal':
      return caseRules.withdrawReasons;
    default:
      return caseRules.rejectReasons;
  }
}

const agentName = (agent: unknown): string | null => {
  const { name } = (agent ?? {}) as { name?: unknown };
  return typeof name === 'string' && name !== '' ? name : null;
};

/** What 送达回证 can list: the papers of the case that end it. */
async function deliverable(db: Db, row: CaseRow): Promise<PaperCase['papers']> {
  const found = await db
    .select({ kind: papers.kind, number: papers.number })
    .from(papers)
    .where(and(eq(papers.officeId, row.officeId), eq(papers.caseId, row.id), ne(papers.kind, 'delivery')))
    .orderBy(papers.issuedAt, papers.id);
  return found
    .filter(({ kind }) => kind === 'decision')
    .map(({ kind, number }) => ({ name: PAPER_WORDS[kind as PaperKind].zh, number }));
}

async function paperCase(house: House, db: Db, world: World, row: CaseRow): Promise<PaperCase> {
  const [person] = await db.select().from(applicants).where(eq(applicants.id, row.applicantId));
  if (!person) throw new Error(`case ${row.id} has no applicant`);
  const pauses = await readPauses(db, row);
  return {
    number: row.number,
    queryCode: row.queryCode,
    variant: row.variant,
    applicant: { ...maskPerson(house.deps.vault, person), name: row.applicantName },
    agentName: agentName(row.agent),
    receivedAt: row.receivedAt.getTime(),
    acceptedAt: row.acceptedAt?.getTime() ?? null,
    decidedAt: row.decidedAt?.getTime() ?? null,
    deliveredAt: row.deliveredAt?.getTime() ?? null,
    committedDays: row.committedDays,
    committedDueOn: row.committedDueOn,
    legalDueOn: row.legalDueOn,
    status: row.status,
    lastReason: row.lastReason,
    materials: materialsOf(row),
    correction: row.correction,
    ledger: row.paused ? [] : ledgersOf(world, itemOfCase(world, row), row, pauses).committed,
    papers: await deliverable(db, row),
  };
}

/** Whoever signed in the applicant's place is named in what the paper was issued with. */
function withMaskedName(data: unknown): unknown {
  const { name } = (data ?? {}) as { name?: unknown };
  return typeof name === 'string' ? { ...(data as object), name: maskName(name) } : data;
}

export interface PaperSaying {
  values: PaperValues;
  /** The same with the names of people masked. */
  masked: PaperValues;
  qrPath: string | null;
}

/** Where the QR code leads: the progress page of the case, by number and query code. */
const qrPathOf = (row: CaseRow): string => progressLink('', row.number, row.queryCode);

function valuesOfSheet(kind: string, facts: PaperFactsFor): PaperValues {
  if (kind === 'list-receipt') return listReceiptValues(facts);
  return kind === 'case-ledger' ? caseLedgerValues(facts) : sheetValues(facts);
}

/** A sheet of several cases, its people masked; those of a handover are so already. */
const maskedSheet = (values: PaperValues): PaperValues => ({
  ...values,
  ...(typeof values.agent === 'string' && { agent: maskName(values.agent) }),
  ...(Array.isArray(values.cases) && {
    cases: (values.cases as readonly Record<string, string>[]).map(row => ({
      ...row,
      applicant: maskName(row.applicant ?? ''),
    })),
  }),
});

/** What a paper says as of now, for whoever prints it and for whoever only looks at it. */
export async function readSaying(house: House, db: Db, paper: PaperRow, now: number): Promise<PaperSaying> {
  const office = await getOffice(db, paper.officeId);
  const facts: PaperFactsFor = {
    office: office.zh,
    number: paper.number,
    issuedAt: paper.issuedAt.getTime(),
    issuedBy: await nameOf(db, paper.issuedBy),
    data: paper.data,
    reasons: reasonsFor(paper.kind, office.settings),
  };
  if (paper.caseId === null) {
    const values = valuesOfSheet(paper.kind, facts);
    return { values, masked: maskedSheet(values), qrPath: null };
  }
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.officeId, paper.officeId), eq(cases.id, paper.caseId)));
  if (!row) throw new Error(`paper ${paper.id} has no case`);
  const world = await worldIn(house, db, paper.officeId, now);
  const item = itemOfCase(world, row);
  const of = await paperCase(house, db, world, row);
  const values = caseValues(facts, item, of);
  const masked = caseValues({ ...facts, data: withMaskedName(facts.data) }, item, {
    ...of,
    applicant: { ...of.applicant, name: maskName(row.applicantName) },
    agentName: maskName(of.agentName ?? ''),
  });
  return { values, masked, qrPath: qrPathOf(row) };
}
