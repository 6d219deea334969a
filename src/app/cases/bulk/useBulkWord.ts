import { ACTION_WORDS } from '../../../domain/cases/words.ts';
import { isAssignmentAction } from '../../../domain/worklist/assignment.ts';
import type { BulkAction } from '../../../domain/worklist/bulkNeeds.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';

/** An action as it stands in the menu. */
export function useBulkWord(): (action: BulkAction) => string {
  const t = useT();
  const local = useLocalText();
  return action => (isAssignmentAction(action) ? t(`hands.holder.${action}`) : local(ACTION_WORDS[action]));
}
