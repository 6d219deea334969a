import type { TicketRecord } from '../../../contract/tickets.ts';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useItem } from '../../shared/records/items.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import type { IntakeDraft } from './draft.ts';
import { nextDraft } from './draft.ts';
import { IntakeForm } from './IntakeForm.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { useCase } from './useCase.ts';

interface Props {
  ticket: TicketRecord;
  draft: DirtyDraft<IntakeDraft>;
}

/** The form until the case is accepted or sent back for correction; then what came of it. */
export default function Intake({ ticket, draft }: Props) {
  const { value } = draft;
  const item = useItem(value.itemCode);
  const made = useCase(value.caseId);
  if (!item || (value.caseId !== null && !made)) return <RowsSkeleton rows={8} />;
  if (made && made.status !== 'received') {
    const goOn = (keep: 'applicant' | 'agent') => draft.setValue(before => nextDraft(before, keep));
    return <ResultPanel made={made} item={item} hasAgent={value.hasAgent} onAnother={goOn} />;
  }
  return <IntakeForm key={value.round} ticket={ticket} draft={draft} item={item} made={made} />;
}
