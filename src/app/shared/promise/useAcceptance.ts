import { useState } from 'react';
import {
  type AcceptanceDraft,
  acceptanceBody,
  acceptanceLines,
  acceptanceProblems,
  barring,
  EMPTY_ACCEPTANCE,
  idsWith,
  promiseOf,
} from '../../../domain/cases/acceptance.ts';
import type { MaterialStatus } from '../../../domain/items/checklist.ts';
import { useToday } from '../records/useToday.ts';
import { useDirtyDraft } from '../useDirtyDraft.ts';
import type { PromiseCase } from './types.ts';

/** An acceptance with promises while it is written: its lines, its days, what is wrong, and what goes out. */
export function useAcceptance(formKey: string, about: PromiseCase) {
  const today = useToday();
  const form = useDirtyDraft<AcceptanceDraft>(formKey, EMPTY_ACCEPTANCE);
  const [isTried, setTried] = useState(false);
  const draft = form.value;
  const days = { today, latest: about.latest };
  const lines = acceptanceLines(about, draft);
  const problems = acceptanceProblems(about, draft, days);
  return {
    form,
    draft,
    lines,
    today,
    days: promiseOf(draft, today, about.latest),
    deferred: idsWith(lines, 'deferred'),
    declared: idsWith(lines, 'declared'),
    barring: barring(about, draft),
    problems: isTried ? problems : {},
    set: (change: Partial<AcceptanceDraft>) => form.setValue(before => ({ ...before, ...change })),
    choose: (id: string, status: MaterialStatus) =>
      form.setValue(before => ({ ...before, chosen: { ...before.chosen, [id]: status } })),
    /** The body to send; undefined, with what is wrong shown, while something is. */
    take: () => {
      setTried(true);
      return Object.keys(problems).length > 0 ? undefined : acceptanceBody(about, draft, days);
    },
  };
}

export type Acceptance = ReturnType<typeof useAcceptance>;
