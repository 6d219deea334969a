import { CaseAccept } from './CaseAccept.tsx';
import { CaseActionDialog, type StepDialogProps } from './CaseActionDialog.tsx';
import { CaseCorrection } from './CaseCorrection.tsx';
import { CaseSign } from './CaseSign.tsx';
import { CaseDeliver } from './delivery/CaseDeliver.tsx';
import { lacksSome } from './materialLines.ts';

/** The dialog of a step: steps that write a paper with the applicant have one of their own. */
export function CaseStepDialog(props: StepDialogProps) {
  const { item, allowed } = props;
  if (item && isNotice(allowed.action)) return <CaseCorrection {...props} item={item} />;
  if (item && allowed.action === 'accept' && lacksSome(item, props.record)) {
    return <CaseAccept {...props} item={item} />;
  }
  if (item && allowed.action === 'deliver') return <CaseDeliver {...props} item={item} />;
  if (allowed.action === 'record-promise') return <CaseSign {...props} />;
  return <CaseActionDialog {...props} />;
}

const isNotice = (action: string) => action === 'request-correction' || action === 'ask-second-notice';
