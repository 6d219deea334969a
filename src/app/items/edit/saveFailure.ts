import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { findErrorBody, statusOf } from '../../providers/errorBody.ts';

/**
 * Why what is typed is not on the server yet. `unsaved`: not reached or broken, tried again by itself. `held`: a
 * colleague has taken the draft over. `elsewhere`: saved from another page meanwhile. `gone`: published or discarded.
 * `refused`: the server does not take it as it is.
 */
export type SaveFailure =
  | { kind: 'unsaved' | 'gone' }
  | { kind: 'refused'; sentence: string }
  | { kind: 'held' | 'elsewhere'; record: ItemDraftRecord };

export function failureOf(error: unknown): SaveFailure {
  const status = statusOf(error);
  const body = findErrorBody(error);
  if (status === 404) return { kind: 'gone' };
  if (status === 409 && body?.record) {
    const record = body.record as ItemDraftRecord;
    return { kind: body.status === 'held' ? 'held' : 'elsewhere', record };
  }
  if (status >= 400 && status < 500 && status !== 429) {
    const sentence = Object.values(body?.errors ?? {}).find(each => typeof each === 'string');
    return { kind: 'refused', sentence: String(sentence ?? body?.message ?? '') };
  }
  return { kind: 'unsaved' };
}

/** Only what may mend itself is tried again without a press. */
export const isTriedAgain = (failure: SaveFailure | undefined): boolean =>
  failure === undefined || failure.kind === 'unsaved';
