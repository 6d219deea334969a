import type { ChecklistLine, MaterialStatus } from './checklist.ts';

/**
 * The statuses that the window may give a line of the checklist, in the order of their keys 1, 2, 3: what is deferred or
 * declared only where the line allows it, which the item's own switches decide with its materials. `isTaken`: 免交 was
 * taken for it.
 */
export function offeredStatuses(
  { shared, deferrable, declarable }: Pick<ChecklistLine, 'shared' | 'deferrable' | 'declarable'>,
  isTaken = false,
): MaterialStatus[] {
  const here: MaterialStatus[] = shared ? ['shared', 'provided'] : ['provided', 'verified'];
  return [
    ...here,
    ...(declarable ? ['declared' as const] : []),
    ...(deferrable ? ['deferred' as const] : []),
    ...(isTaken ? ['waived' as const] : []),
    'missing',
  ];
}
