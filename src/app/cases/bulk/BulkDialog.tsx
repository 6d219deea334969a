import type { BulkResult } from '../../../contract/worklist.ts';
import type { OverdueCause } from '../../../domain/cases/overdue.ts';
import type { CaseAction } from '../../../domain/cases/statuses.ts';
import { CLOCK_STOPS } from '../../../domain/items/catalogue.ts';
import { type BulkAction, bulkNeeds } from '../../../domain/worklist/bulkNeeds.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { bodyOf } from '../../shared/actionFields.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';
import { useStaff } from '../../shared/useStaff.ts';
import { useAssignees } from '../hands/useAssignees.ts';
import { useBulkWord } from './useBulkWord.ts';

interface Props {
  action: BulkAction;
  ids: readonly string[];
  onDone: (result: BulkResult) => void;
  onClose: () => void;
}

const DANGEROUS: ReadonlySet<BulkAction> = new Set<CaseAction>([
  'reject',
  'refuse',
  'void',
  'return',
  'withdraw',
]);

/** Asks once for what the action needs, and takes it on every case of the selection. */
export function BulkDialog({ action, ids, onDone, onClose }: Props) {
  const t = useT();
  const local = useLocalText();
  const label = useBulkWord()(action);
  const roles = useStaff()?.roles ?? [];
  const assignees = useAssignees(action === 'assign');
  const command = useCommand<Record<string, unknown>, BulkResult>(
    (provider, body, press) => provider.post<BulkResult>('cases/bulk-actions', body, press),
    { refresh: ['cases', 'tickets', 'kpi'], onSuccess: onDone },
  );
  const causes = useRead<OverdueCause[]>('overdue-causes', 'overdue-causes').data ?? [];
  const stops = CLOCK_STOPS.filter(stop => stop.phase === undefined);
  return (
    <ActionDialog
      isOpen
      title={label}
      text={t('hands.bulk.text', { count: ids.length })}
      needs={bulkNeeds(action, roles)}
      choices={{
        assigneeId: assignees,
        overdueCause: causes.map(cause => ({ value: cause.code, label: local(cause) })),
        stopCode: stops.map(stop => ({ value: stop.code, label: local(stop) })),
      }}
      errors={findErrorBody(command.error)?.errors}
      submitLabel={label}
      isDangerous={DANGEROUS.has(action)}
      isRunning={command.isRunning}
      onSubmit={values => void command.run({ action, ids, ...bodyOf(values) })}
      onClose={onClose}
    />
  );
}
