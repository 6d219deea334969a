import { useState } from 'react';
import type { JointMatter } from '../../../domain/joint/matters.ts';
import type { JointPart } from '../../../domain/joint/merge.ts';
import type { IntakeState } from '../../desk/intake/IntakeContext.ts';
import { agentProblems, applicantProblems, type Problems } from '../../desk/intake/problems.ts';
import { useEnterprise } from '../../desk/intake/useIntakeState.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { useToday } from '../../shared/records/useToday.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { JointDraft } from './draft.ts';

/** The joint form's state, in the shape in which the steps of the single form know theirs. */
export function useJointState(draft: DirtyDraft<JointDraft>, parts: readonly JointPart[]) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { form } = draft.value;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Readonly<Record<string, unknown>>>({});
  const enterprise = useEnterprise(form.enterpriseId);
  const problems: Problems = { ...applicantProblems(form, today), ...agentProblems(form, today) };
  const change = (next: (before: JointDraft) => JointDraft) => {
    setRefused({});
    draft.setValue(next);
  };
  const problemAt = (field: string): string | undefined => {
    const fromServer = refused[field];
    if (typeof fromServer === 'string') return fromServer;
    const problem = isTried || touched.has(field) ? problems[field] : undefined;
    if (problem === undefined) return undefined;
    return typeof problem === 'string' ? t(problem) : problem[language];
  };
  const item = parts[0]?.item;
  const state: IntakeState | undefined = item && {
    draft: form,
    item,
    enterprise,
    language,
    isLocked: false,
    change: next => change(before => ({ ...before, form: next(before.form) })),
    problemAt,
    touch: field => setTouched(before => new Set(before).add(field)),
  };
  return {
    state,
    change,
    problems,
    today,
    showProblems: () => setTried(true),
    showRefusal: (error: unknown) => setRefused(findErrorBody(error)?.errors ?? {}),
  };
}

export interface JointForm {
  matter: JointMatter;
  draft: JointDraft;
  parts: readonly JointPart[];
  change: (next: (before: JointDraft) => JointDraft) => void;
}
