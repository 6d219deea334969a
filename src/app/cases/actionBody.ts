import type { CaseCommand } from '../../contract/cases.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { type ActionValues, bodyOf } from '../shared/actionFields.ts';

/** The body of an action: what was typed, and the materials that were ticked. */
export function caseBody(action: CaseAction, values: ActionValues, ticked: readonly string[]): CaseCommand {
  const status = action === 'request-correction' ? ('missing' as const) : ('provided' as const);
  const materials = ticked.map(id => ({ id, status }));
  return { ...bodyOf(values), ...(materials.length > 0 ? { materials } : {}) };
}

/** The fields that the dialog types; the checklist of materials is a part of its own. */
export const typedNeeds = (needs: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { materials, ...typed } = needs;
  // With materials beside it, a reason is one way of two: the dialog asks for either.
  return materials === 'one-of' && typed.reason === 'one-of' ? { ...typed, reason: 'optional' } : typed;
};

/** Whether what is needed "one of" is still all empty. */
export const lacksOneOf = (
  needs: Readonly<Record<string, unknown>>,
  values: ActionValues,
  ticked: readonly string[],
): boolean => needs.materials === 'one-of' && ticked.length === 0 && !(values.reason ?? '').trim();
