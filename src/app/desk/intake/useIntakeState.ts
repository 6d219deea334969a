import { useGetOne } from 'ra-core';
import { useCallback } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useToday } from '../../shared/records/useToday.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { IntakeDraft } from './draft.ts';
import type { IntakeState } from './IntakeContext.ts';
import { acceptProblems } from './problems.ts';
import { useShownProblems } from './useShownProblems.ts';

/** The form's state, and what may be shown as wrong by now. */
export function useIntakeState(form: DirtyDraft<IntakeDraft>, item: Item) {
  const language = useLanguage();
  const today = useToday();
  const draft = form.value;
  const enterprise = useEnterprise(draft.enterpriseId);
  const problems = acceptProblems(draft, item, today);
  const { problemAt, touch, forgetRefusal, ...shown } = useShownProblems(problems);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `forgetRefusal` only calls a setter
  const change: IntakeState['change'] = useCallback(
    next => {
      forgetRefusal();
      form.setValue(next);
    },
    [form.setValue],
  );
  const state: IntakeState = {
    draft,
    item,
    enterprise,
    language,
    isLocked: draft.caseId !== null,
    change,
    problemAt,
    touch,
  };
  return { state, problems, today, ...shown };
}

/** The record behind the choice; undefined while it is read, or when none was chosen. */
export function useEnterprise(id: string | null): EnterpriseRecord | undefined {
  const { data } = useGetOne<EnterpriseRecord>('enterprises', { id: id ?? '' }, { enabled: id !== null });
  return id === null ? undefined : data;
}
