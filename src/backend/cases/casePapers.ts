import { REMEDIES } from '../../domain/cases/remedies.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { correctionData, declarationData, deferralData } from '../../domain/papers/issueData.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { handedBack } from '../../domain/papers/materialRows.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import type { Allowed } from './apply.ts';
import { noticeLines } from './correction.ts';
import { issueDeliveryPaper } from './deliveryPaper.ts';
import { lastPromiseDay } from './noticeInput.ts';
import { declaredIds, deferredIds } from './promised.ts';
import type { CaseRow } from './rows.ts';

type Data = Record<string, unknown>;
type Issue = readonly [kind: PaperKind, data: Data];

/** What every negative paper says: why, on what ground, and what can be done against it. */
const ending = ({ body, world }: Allowed): Data => ({
  reasonCode: body.reasonCode ?? null,
  reason: body.reason ?? null,
  basis: body.basis ?? null,
  competentBody: body.competentBody ?? null,
  remedies: REMEDIES.map(({ code, source }) => ({ code, source })),
  reviewBody: world.settings.caseRules.reviewBody,
  court: world.settings.caseRules.court,
});

/** The notice, and the promise in two copies: the applicant's and the file's. */
function promised(allowed: Allowed): Issue[] {
  const { item, row, held, body } = allowed;
  const deferred = deferredIds(item, row, held);
  const declared = declaredIds(item, row, held);
  const issues: Issue[] = [];
  if (deferred.length > 0) {
    issues.push(['deferral', deferralData(deferred, body.promise, lastPromiseDay(allowed))]);
  }
  if (declared.length > 0) issues.push(['declaration', declarationData(declared, body.declaration)]);
  return issues;
}

const correction = (allowed: Allowed, after: CaseRow): Issue => [
  'correction',
  correctionData(noticeLines(allowed), allowed.world.settings.caseRules.correctionReasons, {
    reason: allowed.body.reason ?? null,
    dueOn: after.correctionDueOn,
    count: after.correctionsRequested,
  }),
];

const PAPERS: Readonly<Partial<Record<CaseAction, (allowed: Allowed, after: CaseRow) => Issue[]>>> = {
  accept: (allowed, after) => [
    ['acceptance', { committedDueOn: after.committedDueOn, legalDueOn: after.legalDueOn, bySilence: false }],
    ...promised(allowed),
  ],
  'request-correction': (allowed, after) => [correction(allowed, after)],
  refuse: allowed => [['refusal', ending(allowed)]],
  approve: ({ body }) => [['decision', { outcome: 'approved', opinion: body.opinion ?? null }]],
  reject: allowed => [['decision', { outcome: 'rejected', ...ending(allowed) }]],
  return: allowed => [['return', { ...ending(allowed), materials: handedBack(allowed.item, allowed.held) }]],
  withdraw: ({ body }) => [
    ['withdrawal', { reasonCode: body.reasonCode ?? null, reason: body.reason ?? null }],
  ],
  revoke: allowed => [['decision', { outcome: 'revoked', ...ending(allowed) }]],
};

/** Issues the papers of an action, in its transaction. Answers their numbers. */
export async function issueCasePapers(allowed: Allowed, after: CaseRow): Promise<string[]> {
  const { deps, tx, row, actor, action, world } = allowed;
  const numbers: string[] = [];
  for (const [kind, data] of PAPERS[action]?.(allowed, after) ?? []) {
    const common = { officeId: row.officeId, caseId: row.id, issuedBy: actor.id, at: world.now };
    numbers.push((await issuePaper(deps, tx, { ...common, kind, data })).number);
  }
  if (action === 'deliver') numbers.push(...(await issueDeliveryPaper(allowed, after)));
  return numbers;
}
