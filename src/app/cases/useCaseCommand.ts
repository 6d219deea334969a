import type { CaseDetail } from '../../contract/cases.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { useCommand } from '../shared/useCommand.ts';

/** One step on the case as it is shown; everything that the page shows is read anew. */
export const useCaseCommand = <B extends Record<string, unknown>>(
  record: Pick<CaseDetail, 'id' | 'version'>,
  action: CaseAction,
  onDone: () => void,
) =>
  useCommand<B, CaseDetail>(
    (provider, body, press) =>
      provider.act<CaseDetail>('cases', record.id, action, body, { ...press, version: record.version }),
    { refresh: ['cases', 'tickets', 'kpi'], success: 'shell.actions.done', onSuccess: onDone },
  );
