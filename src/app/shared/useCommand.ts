import { useQueryClient } from '@tanstack/react-query';
import { useLogoutIfAccessDenied, useNotify } from 'ra-core';
import { useCallback, useRef, useState } from 'react';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import type { WindowDataProvider } from '../providers/dataProvider.ts';
import { statusOf } from '../providers/errorBody.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { createPressBook, type Press } from './press.ts';

export interface CommandOptions<R> {
  /** Resources whose lists and records are read again afterwards, also after a 409. Default: all that is shown. */
  refresh?: readonly string[];
  /** Said when it is done. */
  success?: MessageKey;
  onSuccess?: (result: R) => void;
  onError?: (error: unknown) => void;
  /** The caller shows the error itself. */
  quiet?: boolean;
}

export interface Command<V, R> {
  /** Sends it; answers the result, or undefined when it failed (the sentence has been shown). */
  run: (variables: V) => Promise<R | undefined>;
  isRunning: boolean;
  error: unknown;
  reset: () => void;
}

/**
 * One press of a button. The button is disabled at once, a second press while it runs does nothing, each press
 * has one Idempotency-Key, and pressing again after a lost answer repeats the same press. A 409 shows the
 * server's sentence and reads the record again.
 *
 * `send` gets the data provider, the variables and the press ({ idempotencyKey }), to hand to `act` or `post`.
 */
export function useCommand<V = void, R = unknown>(
  send: (provider: WindowDataProvider, variables: V, press: Press) => Promise<R>,
  options: CommandOptions<R> = {},
): Command<V, R> {
  // Not react-admin's wrapped provider: it would answer a command of an ended session with empty data.
  const { dataProvider: provider } = useOffice();
  const signOutIfEnded = useLogoutIfAccessDenied();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const book = useRef(createPressBook());
  const latest = useRef({ send, options });
  latest.current = { send, options };
  const refresh = useRefreshResources();
  const notifyError = useNotifyError();
  const notify = useNotify();
  const t = useT();

  const run = useCallback(
    async (variables: V) => {
      const press = book.current.begin(variables);
      if (!press) return undefined;
      const { send, options } = latest.current;
      setRunning(true);
      setError(undefined);
      try {
        const result = await send(provider, variables, press);
        book.current.end();
        void refresh(options.refresh);
        if (options.success) notify(t(options.success), { type: 'success' });
        options.onSuccess?.(result);
        return result;
      } catch (failure) {
        book.current.end(failure);
        if (await signOutIfEnded(failure)) return undefined;
        setError(failure);
        if (statusOf(failure) === 409) void refresh(options.refresh);
        if (!options.quiet) notifyError(failure);
        options.onError?.(failure);
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [provider, signOutIfEnded, refresh, notifyError, notify, t],
  );

  return { run, isRunning, error, reset: useCallback(() => setError(undefined), []) };
}

/** Reads the named resources again (all shown queries when none is named); old data stay visible meanwhile. */
export function useRefreshResources() {
  const client = useQueryClient();
  return useCallback(
    (resources?: readonly string[]) =>
      resources
        ? Promise.all(resources.map(name => client.invalidateQueries({ queryKey: [name] })))
        : client.invalidateQueries(),
    [client],
  );
}

/** Shows what went wrong as a sentence: the server's own, or ours when it was not reached. */
export function useNotifyError() {
  const notify = useNotify();
  const t = useT();
  return useCallback(
    (error: unknown) => {
      const status = statusOf(error);
      const message = error instanceof Error ? error.message : '';
      const text = status === 0 ? t('shell.errors.unreachable') : message || t('shell.errors.server');
      notify(text, { type: status === 409 ? 'warning' : 'error', autoHideDuration: 8000 });
    },
    [notify, t],
  );
}
