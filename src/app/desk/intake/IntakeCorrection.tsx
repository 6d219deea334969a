import type { CaseDetail } from '../../../contract/cases.ts';
import { maskIdNumber } from '../../../domain/identity/mask.ts';
import { RULES } from '../../../domain/items/catalogue.ts';
import { CorrectionDialog } from '../../shared/correction/CorrectionDialog.tsx';
import { type NoticeBody, noticeMode } from '../../shared/correction/types.ts';
import { previewOf } from '../../shared/papers/previewOf.ts';
import { useNow } from '../../shared/useNow.ts';
import { useWorkingDay } from '../../shared/useWorkingDay.ts';
import { answersOf, heldMaterials, type IntakeDraft } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import type { Decision, DecisionKind } from './useDecision.ts';

interface Props {
  ticketId: string;
  made: CaseDetail | undefined;
  decide: (kind: DecisionKind, more?: Partial<Decision>) => Promise<unknown>;
  isRunning: boolean;
  error: unknown;
  onClose: () => void;
}

/** 一次性告知补正 at the desk: the case is made with the same press. */
export default function IntakeCorrection({ ticketId, made, decide, isRunning, error, onClose }: Props) {
  const { draft, item } = useIntake();
  const now = useNow();
  const fromToday = useWorkingDay(made ? undefined : RULES.correctionNoticeDays.value);
  const mode = noticeMode(made?.allowedActions);
  const send = async (body: NoticeBody): Promise<boolean> => {
    const isAsked = mode.mode === 'ask';
    const kind = isAsked ? 'ask-second-notice' : 'request-correction';
    const done = await decide(kind, { act: isAsked ? { reason: body.reason } : body });
    if (done !== undefined) onClose();
    return done !== undefined;
  };
  return (
    <CorrectionDialog
      formKey={`correction:${made?.id ?? `${ticketId}:${draft.round}`}`}
      about={{
        item,
        answers: answersOf(draft),
        held: heldMaterials(draft, item),
        paper: made ? previewOf(made) : paperOf(draft, now, item.committedDays.value),
        notifyBy: made ? made.notifyBy : fromToday,
        given: made?.correctionsRequested ?? 0,
        ...mode,
      }}
      isRunning={isRunning}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}

/** What a paper says of a case that is only typed yet; the number is masked as on the paper itself. */
export const paperOf = (draft: IntakeDraft, now: number, committedDays: number) => ({
  applicant: {
    name: draft.applicant.name.trim(),
    idType: draft.applicant.idType,
    idNumber: maskIdNumber(draft.applicant.idType, draft.applicant.idNumber),
  },
  variant: draft.variant || null,
  receivedAt: now,
  committedDays,
});
