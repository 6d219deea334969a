import { useGetOne } from 'ra-core';
import { useCallback, useState } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useToday } from '../../shared/records/useToday.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { IntakeDraft } from './draft.ts';
import type { IntakeState } from './IntakeContext.ts';
import { acceptProblems } from './problems.ts';

/** The form's state, and what may be shown as wrong by now. */
export function useIntakeState(form: DirtyDraft<IntakeDraft>, item: Item) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const draft = form.value;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Readonly<Record<string, unknown>>>({});
  const enterprise = useEnterprise(draft.enterpriseId);
  const problems = acceptProblems(draft, item, today);

  const change: IntakeState['change'] = useCallback(
    next => {
      setRefused({});
      form.setValue(next);
    },
    [form.setValue],
  );
  const problemAt = (field: string): string | undefined => {
    const fromServer = refused[field];
    if (typeof fromServer === 'string') return fromServer;
    const problem = isTried || touched.has(field) ? problems[field] : undefined;
    if (problem === undefined) return undefined;
    return typeof problem === 'string' ? t(problem) : problem[language];
  };
  const state: IntakeState = {
    draft,
    item,
    enterprise,
    language,
    isLocked: draft.caseId !== null,
    change,
    problemAt,
    touch: field => setTouched(before => new Set(before).add(field)),
  };
  return {
    state,
    problems,
    today,
    showProblems: () => setTried(true),
    /** Puts the server's sentences beside their fields. */
    showRefusal: (error: unknown) => setRefused(findErrorBody(error)?.errors ?? {}),
    /** A clean start for the next case of the visit. */
    forget: () => {
      setTried(false);
      setTouched(new Set());
      setRefused({});
    },
  };
}

/** The record behind the choice; undefined while it is read, or when none was chosen. */
export function useEnterprise(id: string | null): EnterpriseRecord | undefined {
  const { data } = useGetOne<EnterpriseRecord>('enterprises', { id: id ?? '' }, { enabled: id !== null });
  return id === null ? undefined : data;
}
