import type { CaseCommand, CaseDetail } from '../../contract/cases.ts';
import type { Item } from '../../domain/items/item.ts';
import { CorrectionDialog } from '../shared/correction/CorrectionDialog.tsx';
import { type NoticeBody, noticeMode } from '../shared/correction/types.ts';
import { previewOf } from '../shared/papers/previewOf.ts';
import type { StepDialogProps } from './CaseActionDialog.tsx';
import { useCaseCommand } from './useCaseCommand.ts';

/** 一次性告知补正 on the page of a case. */
export function CaseCorrection({ record, item, onClose, onDone }: StepDialogProps & { item: Item }) {
  const mode = noticeMode(record.allowedActions);
  const action = mode.mode === 'ask' ? 'ask-second-notice' : 'request-correction';
  const command = useCaseCommand<CaseCommand>(record, action, onDone);
  // What was marked stays for the notice itself: only the reason is asked with.
  const bodyOf = (body: NoticeBody): CaseCommand => (mode.mode === 'ask' ? { reason: body.reason } : body);
  return (
    <CorrectionDialog
      formKey={`correction:${record.id}`}
      about={{ ...aboutOf(record, item), ...mode }}
      isRunning={command.isRunning}
      error={command.error}
      onSend={async body => (await command.run(bodyOf(body))) !== undefined}
      onClose={onClose}
    />
  );
}

const aboutOf = (record: CaseDetail, item: Item) => ({
  item,
  answers: { variant: record.variant, circumstances: record.circumstances },
  held: record.materials,
  paper: previewOf(record),
  notifyBy: record.notifyBy,
  given: record.correctionsRequested,
});
