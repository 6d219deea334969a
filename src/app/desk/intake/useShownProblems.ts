import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { Problems } from './problems.ts';

/** Which of a form's problems may be said by now: of fields that were left, of all once it was tried, and the server's. */
export function useShownProblems(problems: Problems) {
  const t = useT();
  const language = useLanguage();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Readonly<Record<string, unknown>>>({});
  return {
    problemAt(field: string): string | undefined {
      const fromServer = refused[field];
      if (typeof fromServer === 'string') return fromServer;
      const problem = isTried || touched.has(field) ? problems[field] : undefined;
      if (problem === undefined) return undefined;
      return typeof problem === 'string' ? t(problem) : problem[language];
    },
    touch: (field: string) => setTouched(before => new Set(before).add(field)),
    showProblems: () => setTried(true),
    /** Puts the server's sentences beside their fields. */
    showRefusal: (error: unknown) => setRefused(findErrorBody(error)?.errors ?? {}),
    /** What was typed since answers the server's sentences. */
    forgetRefusal: () => setRefused({}),
    /** A clean start. */
    forget() {
      setTried(false);
      setTouched(new Set());
      setRefused({});
    },
  };
}
