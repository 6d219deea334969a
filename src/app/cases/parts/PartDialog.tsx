import type { CasePartRecord } from '../../../contract/caseParts.ts';
import type { CaseCommand, CaseDetail } from '../../../contract/cases.ts';
import { PART_ANSWERS } from '../../../domain/cases/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { bodyOf } from '../../shared/actionFields.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useCommand } from '../../shared/useCommand.ts';

/** What was pressed, and on the line of which office. */
export interface PartPress {
  action: 'answer-part' | 'send-part';
  part: CasePartRecord;
}

interface Props {
  record: CaseDetail;
  press: PartPress;
  onClose: () => void;
}

/** Records an office's answer, chases it, or asks it again. */
export function PartDialog({ record, press: { action, part }, onClose }: Props) {
  const t = useT();
  const office = useLocalText()(part);
  const command = useCommand<CaseCommand, CaseDetail>(
    (provider, body, press) =>
      provider.act<CaseDetail>('cases', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['cases', 'kpi'], success: 'shell.actions.done', onSuccess: onClose },
  );
  const { part: _, ...needs } = record.allowedActions.find(each => each.action === action)?.needs ?? {};
  const what = action === 'answer-part' ? 'record' : part.state === 'open' ? 'chase' : 'sendAgain';
  return (
    <ActionDialog
      isOpen
      title={t(`caseParts.${what}Title`, { office })}
      text={t(`caseParts.${what}Text`)}
      needs={needs}
      choices={{ answer: PART_ANSWERS.map(value => ({ value, label: t(`caseParts.answers.${value}`) })) }}
      initial={action === 'answer-part' ? INITIAL : undefined}
      errors={findErrorBody(command.error)?.errors}
      submitLabel={t(`caseParts.${what}`)}
      isRunning={command.isRunning}
      onSubmit={values => void command.run({ ...(bodyOf(values) as CaseCommand), part: part.code })}
      onClose={onClose}
    />
  );
}

/** Most offices agree; the number of the paper is still to be typed. */
const INITIAL = { answer: 'agree' };
