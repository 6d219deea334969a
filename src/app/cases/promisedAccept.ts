import type { CaseDetail } from '../../contract/cases.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import { materialLines } from './materialLines.ts';

type Allowed = CaseDetail['allowedActions'][number];

const isOffered = (record: CaseDetail, action: CaseAction): boolean =>
  record.allowedActions.some(allowed => allowed.action === action);

/** Acceptance that only promises make possible: the server does not offer it as the case stands. */
export const isPromised = (record: CaseDetail, action: CaseAction): boolean =>
  action === 'accept' && !isOffered(record, 'accept');

/**
 * What may be done, and 容缺受理 beside it: a received case lacks something that may come later or be declared. What
 * stands in the way all the same its dialog says, and the server decides.
 */
export function withPromised(
  record: CaseDetail,
  item: Item | undefined,
  isClerk: boolean,
): readonly Allowed[] {
  if (!isClerk || !item || record.status !== 'received' || isOffered(record, 'accept')) {
    return record.allowedActions;
  }
  const mayPromise = materialLines(item, record).some(
    ({ need, status, deferrable, declarable }) =>
      need === 'required' && status === 'missing' && (deferrable || declarable),
  );
  if (!mayPromise) return record.allowedActions;
  return [...record.allowedActions, { action: 'accept', needs: { opinion: 'optional' } }];
}
