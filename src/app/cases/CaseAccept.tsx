import type { CaseCommand, CaseDetail } from '../../contract/cases.ts';
import type { Item } from '../../domain/items/item.ts';
import { previewOf } from '../shared/papers/previewOf.ts';
import { AcceptDialog } from '../shared/promise/AcceptDialog.tsx';
import type { StepDialogProps } from './CaseActionDialog.tsx';
import { useCaseCommand } from './useCaseCommand.ts';

/** 受理 with something that is not here, on the page of a case. */
export function CaseAccept({ record, item, onClose, onDone }: StepDialogProps & { item: Item }) {
  const command = useCaseCommand<CaseCommand>(record, 'accept', onDone);
  return (
    <AcceptDialog
      formKey={`accept:${record.id}`}
      about={promiseCaseOf(record, item)}
      isRunning={command.isRunning}
      error={command.error}
      onAccept={async body => (await command.run(body)) !== undefined}
      onClose={onClose}
    />
  );
}

const promiseCaseOf = (record: CaseDetail, item: Item) => ({
  item,
  answers: { variant: record.variant, circumstances: record.circumstances },
  held: record.materials,
  barredUntil: record.barredUntil,
  paper: previewOf(record),
  latest: record.latestPromiseOn,
  hasAgent: record.agent !== null,
});
