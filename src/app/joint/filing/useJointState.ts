import type { JointMatter } from '../../../domain/joint/matters.ts';
import type { JointPart } from '../../../domain/joint/merge.ts';
import type { IntakeState } from '../../desk/intake/IntakeContext.ts';
import { agentProblems, applicantProblems, type Problems } from '../../desk/intake/problems.ts';
import { useEnterprise } from '../../desk/intake/useIntakeState.ts';
import { useShownProblems } from '../../desk/intake/useShownProblems.ts';
import { useToday } from '../../shared/records/useToday.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { JointDraft } from './draft.ts';

/** The joint form's state, in the shape in which the steps of the single form know theirs. */
export function useJointState(draft: DirtyDraft<JointDraft>, parts: readonly JointPart[]) {
  const language = useLanguage();
  const today = useToday();
  const { form } = draft.value;
  const enterprise = useEnterprise(form.enterpriseId);
  const problems: Problems = { ...applicantProblems(form, today), ...agentProblems(form, today) };
  const { problemAt, touch, forgetRefusal, showProblems, showRefusal } = useShownProblems(problems);
  const change = (next: (before: JointDraft) => JointDraft) => {
    forgetRefusal();
    draft.setValue(next);
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
    touch,
  };
  return { state, change, problems, today, showProblems, showRefusal };
}

export interface JointForm {
  matter: JointMatter;
  draft: JointDraft;
  parts: readonly JointPart[];
  change: (next: (before: JointDraft) => JointDraft) => void;
}
