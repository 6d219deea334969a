import { findClockStop } from '../../domain/items/catalogue.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import type { Allowed } from './apply.ts';
import type { CaseRow, PauseRow } from './rows.ts';

interface NewPaper {
  kind: PaperKind;
  data: Record<string, unknown>;
}

const dueDays = ({ committedDueOn, legalDueOn, pendingYear }: CaseRow) => ({
  committedDueOn,
  legalDueOn,
  pendingYear,
});

function aboutStart({ code, fromOn, expectedEndOn, legal, reason }: PauseRow): NewPaper {
  const basis = findClockStop(code)?.basis ?? null;
  return {
    kind: 'special-procedure',
    data: { stopCode: code, basis, legal, from: fromOn, expectedEndOn, reason },
  };
}

function aboutEnd({ code, fromOn, toOn, legal }: PauseRow, after: CaseRow): NewPaper {
  // While another still runs nobody knows the day.
  const due = after.paused ? {} : dueDays(after);
  return {
    kind: 'special-procedure-end',
    data: { stopCode: code, legal, from: fromOn, to: toOn, stillOpen: after.openStops, ...due },
  };
}

function aboutExtension({ row, body }: Allowed, after: CaseRow): NewPaper {
  const before = { committedDueBefore: row.committedDueOn, legalDueBefore: row.legalDueOn };
  return {
    kind: 'extension',
    data: { days: body.days ?? 0, reason: body.reason ?? null, ...before, ...dueDays(after) },
  };
}

function paperOf(allowed: Allowed, after: CaseRow, pauses: readonly PauseRow[]): NewPaper | null {
  const { action, body, facts, world } = allowed;
  if (action === 'extend') return aboutExtension(allowed, after);
  if (action === 'pause') {
    const started = pauses.at(-1);
    return started ? aboutStart(started) : null;
  }
  if (action !== 'resume') return null;
  const code = body.stopCode ?? facts.stopCode;
  const ended = pauses.findLast(pause => pause.code === code && pause.endedAt?.getTime() === world.now);
  return ended ? aboutEnd(ended, after) : null;
}

/**
 * What moves a clock is told to the applicant in writing: a special procedure and its end (行政许可法 art. 45), an
 * extension (art. 42). Answers the number of the paper, for the event.
 */
export async function issueClockPaper(
  allowed: Allowed,
  after: CaseRow,
  pauses: readonly PauseRow[],
): Promise<string | null> {
  const { deps, tx, row, actor, world } = allowed;
  const paper = paperOf(allowed, after, pauses);
  if (!paper) return null;
  const of = { officeId: row.officeId, caseId: row.id, issuedBy: actor.id, at: world.now };
  return (await issuePaper(deps, tx, { ...of, ...paper })).number;
}
