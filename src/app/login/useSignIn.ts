import { useLogin } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import type { Credentials } from '../providers/authProvider.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { loginProblem } from './loginProblem.ts';

export interface SignIn {
  submit: (credentials: Credentials) => Promise<void>;
  isRunning: boolean;
  /** Why it did not work, as a sentence. */
  problem: string | undefined;
}

/** Signing in, and every way in which it can fail. Afterwards: back to where one was. */
export function useSignIn(): SignIn {
  const t = useT();
  const login = useLogin();
  const { queryClient } = useOffice();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const submit = async ({ username, password }: Credentials) => {
    if (isRunning) return;
    if (!username.trim() || !password) return setProblem(t('shell.login.required'));
    setRunning(true);
    setProblem(undefined);
    try {
      // Nothing that somebody else read stays.
      queryClient.clear();
      await login({ username: username.trim(), password });
    } catch (error) {
      const [key, values] = loginProblem(error);
      if (!isGone.current) setProblem(t(key, values));
    } finally {
      if (!isGone.current) setRunning(false);
    }
  };
  return { submit, isRunning, problem };
}
