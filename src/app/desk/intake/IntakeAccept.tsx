import type { CaseDetail } from '../../../contract/cases.ts';
import { latestPromise } from '../../../domain/cases/promise.ts';
import { previewOf } from '../../shared/papers/previewOf.ts';
import { AcceptDialog } from '../../shared/promise/AcceptDialog.tsx';
import { useToday } from '../../shared/records/useToday.ts';
import { useNow } from '../../shared/useNow.ts';
import { answersOf, heldMaterials } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import { paperOf } from './IntakeCorrection.tsx';
import type { Decision, DecisionKind } from './useDecision.ts';
import { useDuePreview } from './useDuePreview.ts';

interface Props {
  ticketId: string;
  made: CaseDetail | undefined;
  decide: (kind: DecisionKind, more?: Partial<Decision>) => Promise<unknown>;
  isRunning: boolean;
  error: unknown;
  onClose: () => void;
}

/** 受理 at the desk with something promised; the case is made with the same press. */
export default function IntakeAccept({ ticketId, made, decide, isRunning, error, onClose }: Props) {
  const { draft, item } = useIntake();
  const now = useNow();
  const today = useToday();
  const dueOn = useDuePreview(item.code).data?.committedDueOn ?? null;
  return (
    <AcceptDialog
      formKey={`accept:${made?.id ?? `${ticketId}:${draft.round}`}`}
      about={{
        item,
        answers: answersOf(draft),
        held: heldMaterials(draft, item),
        barredUntil: made?.barredUntil ?? null,
        paper: made ? previewOf(made) : paperOf(draft, now, item.committedDays.value),
        latest: made?.latestPromiseOn ?? latestPromise(dueOn, today, item.committedDays.value),
        hasAgent: draft.hasAgent,
      }}
      isRunning={isRunning}
      error={error}
      onAccept={async act => {
        const done = await decide('accept', { act });
        if (done !== undefined) onClose();
        return done !== undefined;
      }}
      onClose={onClose}
    />
  );
}
