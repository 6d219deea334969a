import { useT } from '../../i18n/useT.ts';
import { type RecordForm, useRecordForm } from '../../shared/records/form/useRecordForm.ts';
import { useRead } from '../../shared/useRead.ts';
import { type RuleProblem, ruleSentence } from './problems.ts';

interface Versioned {
  version: number;
}

export interface PartForm<D extends Versioned> extends RecordForm<D> {
  /** Somebody else has saved since the typing began. */
  isBehind: boolean;
  keepMine: () => void;
  /** The version as it is saved now. */
  savedVersion: number;
}

interface Part<R extends Versioned, D extends Versioned> {
  /** Its path below /api, also the name of what is typed. */
  path: string;
  draftOf: (record: R) => D;
  bodyOf: (draft: D) => object;
  check: (draft: D) => Readonly<Record<string, RuleProblem>>;
}

/** The form of one part of the office's rules; what is typed outlives a reload, and nobody's change is lost unseen. */
export function usePartForm<R extends Versioned, D extends Versioned>(
  record: R,
  part: Part<R, D>,
): PartForm<D> {
  const t = useT();
  const form = useRecordForm<D, R>({
    formKey: `rules:${part.path}`,
    initial: part.draftOf(record),
    check: draft =>
      Object.fromEntries(
        Object.entries(part.check(draft)).map(([path, problem]) => [path, ruleSentence(t, problem)]),
      ) as never,
    save: (provider, draft, press) =>
      provider.put<R>(part.path, part.bodyOf(draft), { ...press, version: draft.version }),
    refresh: ['settings', 'overdue-causes'],
    onSaved: () => {},
  });
  return {
    ...form,
    isBehind: form.isDirty && form.values.version !== record.version,
    keepMine: () => form.set('version', record.version as never),
    savedVersion: record.version,
  };
}

export const usePart = <R extends Versioned>(path: string) => useRead<R>('settings', path);
