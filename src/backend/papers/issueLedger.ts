import type { PaperIssue } from '../../contract/papers.ts';
import { LEDGER_PAPER_MAX, type LedgerPaperLine, ledgerDay } from '../../domain/papers/caseLedger.ts';
import { can } from '../../domain/staff/permissions.ts';
import { readCaseLedger } from '../caseLedger/read.ts';
import { worldIn } from '../cases/world.ts';
import type { Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { issuePaper } from './issuePaper.ts';

type Issue = Command<RouteDefinition & { body: typeof PaperIssue }>;

const ON_TIME = (onTime: boolean | null): string => (onTime === null ? '' : onTime ? '是' : '否');

/** 台账 of a month as a paper: its lines are kept with it. @throws Problem 422 nothing in it, or too much for paper. */
export async function issueLedger(
  house: House,
  { tx, actor, now }: Issue,
  { month, by }: Extract<PaperIssue, { kind: 'case-ledger' }>,
) {
  // Whoever may issue papers may not therefore see a month of the office.
  if (!can(actor.roles, 'case-ledger.read')) throw new Problem(403, 'forbidden');
  const { lines } = await readCaseLedger(tx, actor.officeId, { month, by });
  if (lines.length === 0) throw invalid({ month: 'ledger-empty' });
  if (lines.length > LEDGER_PAPER_MAX) throw invalid({ month: 'ledger-too-long' });
  const world = await worldIn(house, tx, actor.officeId, now);
  const causes = world.settings.clocks.overdueCauses;
  const printed = lines.map(
    (line): LedgerPaperLine => ({
      number: line.number,
      item: world.items.get(line.itemCode)?.item.zh ?? line.itemCode,
      applicant: line.applicantName,
      received: ledgerDay(line.receivedOn, month),
      accepted: ledgerDay(line.acceptedOn, month),
      due: ledgerDay(line.dueOn, month),
      closed: ledgerDay(line.closedOn, month),
      onTime: ON_TIME(line.onTime),
      cause: causes.find(({ code }) => code === line.overdueCause)?.zh ?? '',
    }),
  );
  return issuePaper(house.deps, tx, {
    officeId: actor.officeId,
    kind: 'case-ledger',
    caseId: null,
    data: { month, by, lines: printed },
    issuedBy: actor.id,
    at: now,
  });
}
