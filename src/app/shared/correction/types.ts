import type { CaseCommand } from '../../../contract/cases.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import type { CorrectionSubject } from '../../../domain/cases/correctionMarks.ts';
import type { PreviewCase } from '../../../domain/papers/preview.ts';

/** What may be done with the notice now: sent, asked for, or neither until the manager has decided. */
export type NoticeMode = 'send' | 'ask' | 'wait';

export type NoticeBody = Pick<CaseCommand, 'materials' | 'reason'>;

/** The case that is notified, whether it exists already or is just being taken in. */
export interface NoticeCase extends CorrectionSubject {
  /** What the paper says of it. */
  paper: PreviewCase;
  /** Last day to notify; null where no calendar says, undefined while it is not known. */
  notifyBy: Day | null | undefined;
  /** Notices given before. */
  given: number;
  mode: NoticeMode;
  /** A manager's further notice: why the first was not complete. */
  needsReason: boolean;
}

type Allowed = readonly { action: string; needs: Readonly<Record<string, unknown>> }[];

/** How this person may notify, from what the server allows them; a case that does not exist yet: freely. */
export function noticeMode(allowed: Allowed | undefined): Pick<NoticeCase, 'mode' | 'needsReason'> {
  if (!allowed) return { mode: 'send', needsReason: false };
  const send = allowed.find(({ action }) => action === 'request-correction');
  if (send) return { mode: 'send', needsReason: send.needs.reason === 'required' };
  const mayAsk = allowed.some(({ action }) => action === 'ask-second-notice');
  return { mode: mayAsk ? 'ask' : 'wait', needsReason: mayAsk };
}
