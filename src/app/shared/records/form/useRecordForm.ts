import { useState } from 'react';
import type { WindowDataProvider } from '../../../providers/dataProvider.ts';
import { findErrorBody } from '../../../providers/errorBody.ts';
import type { Press } from '../../press.ts';
import { useCommand } from '../../useCommand.ts';
import { useDirtyDraft } from '../../useDirtyDraft.ts';
import { fieldSentences } from './fieldSentences.ts';

/** A field, or a part of one: `hours`, `hours.0.from`. */
export type FieldPath<T> = (keyof T & string) | `${keyof T & string}.${string}`;

/** A sentence for each field that is wrong. */
export type Problems<T> = Partial<Record<FieldPath<T>, string>>;

interface Options<T, R> {
  /** Under which what is typed is kept over a reload: name it with the record. */
  formKey: string;
  initial: T;
  /** What is wrong as typed, as sentences; asked again at every key, shown once saving was tried. */
  check?: (values: T) => Problems<T>;
  save: (provider: WindowDataProvider, values: T, press: Press) => Promise<R>;
  refresh: readonly string[];
  onSaved: (result: R) => void;
}

export interface RecordForm<T> {
  values: T;
  set: <K extends keyof T & string>(name: K, value: T[K]) => void;
  /** The sentence under a field, if any. */
  problemOf: (path: FieldPath<T>) => string | undefined;
  submit: () => void;
  isRunning: boolean;
  isDirty: boolean;
  restoredAt: number | undefined;
  discard: () => void;
}

/**
 * The state of one form: what is typed outlives a refresh, a failed save and a reload; our own checks and the
 * server's sentences stand under their fields, the server's until that field is changed.
 */
export function useRecordForm<T extends object, R>(options: Options<T, R>): RecordForm<T> {
  const { formKey, initial, check, save, refresh, onSaved } = options;
  const draft = useDirtyDraft<T>(formKey, initial);
  const [isTried, setTried] = useState(false);
  const [fromServer, setFromServer] = useState<Record<string, string>>({});
  const problems: Problems<T> = check?.(draft.value) ?? {};

  const command = useCommand<T, R>(save, {
    refresh,
    success: 'shell.actions.done',
    onSuccess: result => {
      draft.settle();
      onSaved(result);
    },
    onError: error => setFromServer(fieldSentences(findErrorBody(error)?.errors)),
  });

  return {
    values: draft.value,
    set: (name, value) => {
      draft.setValue(before => ({ ...before, [name]: value }));
      setFromServer(before => withoutField(before, name));
    },
    problemOf: path => (isTried ? problems[path] : undefined) ?? fromServer[path],
    submit: () => {
      setTried(true);
      if (Object.values(problems).every(problem => !problem)) void command.run(draft.value);
    },
    isRunning: command.isRunning,
    isDirty: draft.isDirty,
    restoredAt: draft.restoredAt,
    discard: draft.discard,
  };
}

/** What the server said of a field, and of its parts, is over once it is changed. */
const withoutField = (sentences: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sentences).filter(([path]) => path !== name && !path.startsWith(`${name}.`)),
  );
