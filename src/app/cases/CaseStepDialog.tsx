import type { Item } from '../../domain/items/item.ts';
import { CaseActionDialog, type StepDialogProps } from './CaseActionDialog.tsx';
import { CaseCorrection } from './CaseCorrection.tsx';

/** The dialog of a step: steps that write a paper with the applicant have one of their own. */
export function CaseStepDialog(props: StepDialogProps) {
  const { item, allowed } = props;
  if (item && isNotice(allowed.action)) return <CaseCorrection {...props} item={item as Item} />;
  return <CaseActionDialog {...props} />;
}

const isNotice = (action: string) => action === 'request-correction' || action === 'ask-second-notice';
