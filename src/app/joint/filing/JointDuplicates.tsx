import type { DuplicateCandidate } from '../../../contract/duplicates.ts';
import type { JointPart } from '../../../domain/joint/merge.ts';
import { DuplicateDialog } from '../../desk/intake/DuplicateDialog.tsx';
import { IntakeContext, useIntake } from '../../desk/intake/IntakeContext.ts';
import { findErrorBody } from '../../providers/errorBody.ts';

interface Props {
  /** Of the last press. */
  error: unknown;
  parts: readonly JointPart[];
  isRunning: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** When one of the items may be filed already: side by side, as for a single filing. */
export function JointDuplicates({ error, parts, isRunning, onSubmit, onClose }: Props) {
  const state = useIntake();
  const body = findErrorBody(error);
  const part = parts.find(({ item }) => item.code === body?.itemCode);
  if (body?.code !== 'possible-duplicate' || !part) return null;
  const draft = { ...state.draft, itemCode: part.item.code, variant: part.variant ?? '' };
  return (
    <IntakeContext value={{ ...state, item: part.item, draft }}>
      <DuplicateDialog
        candidates={body.candidates as DuplicateCandidate[]}
        isRunning={isRunning}
        onSubmit={onSubmit}
        onClose={onClose}
      />
    </IntakeContext>
  );
}
