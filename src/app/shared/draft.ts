import type { KeptValues } from '../providers/storage.ts';

/** A form that was typed into and not yet saved. */
export interface Draft<T> {
  value: T;
  /** When it was last typed into, ms. */
  at: number;
}

/** Drafts of one form. Reading never throws; a draft of another shape is the caller's to refuse with `isValid`. */
export function createDraftBox<T>(kept: KeptValues, formKey: string, isValid: (value: unknown) => boolean) {
  return {
    find: (): Draft<T> | undefined => {
      const draft = kept.read<Draft<T>>(formKey);
      return draft && typeof draft.at === 'number' && isValid(draft.value) ? draft : undefined;
    },
    keep: (value: T, at: number) => kept.write(formKey, { value, at }),
    drop: () => kept.remove(formKey),
  };
}
