import { useState } from 'react';
import type { CaseRulesRecord } from '../../../contract/caseRules.ts';
import {
  addedByRule,
  type CorrectionDraft,
  correctionProblems,
  EMPTY_CORRECTION,
  givenLines,
  type MarkedMaterial,
  markedLines,
  noticeOf,
  withMark,
} from '../../../domain/cases/correctionMarks.ts';
import { MISSING } from '../../../domain/cases/reasons.ts';
import { correctionData } from '../../../domain/papers/issueData.ts';
import { useDirtyDraft } from '../useDirtyDraft.ts';
import { useRead } from '../useRead.ts';
import { useWorkingDay } from '../useWorkingDay.ts';
import type { NoticeBody, NoticeCase } from './types.ts';

/** The notice while it is written: its lines, what the rule adds, what is wrong, and what goes out. */
export function useCorrection(formKey: string, about: NoticeCase) {
  const form = useDirtyDraft<CorrectionDraft>(formKey, EMPTY_CORRECTION);
  const [isTried, setTried] = useState(false);
  const rules = useRead<CaseRulesRecord>('settings', 'case-rules').data;
  const dueOn = useWorkingDay(rules?.correctionDays);
  const draft = form.value;
  const problems = correctionProblems(about, draft, about.needsReason);
  const reasons = rules?.correctionReasons ?? [];
  const lines = noticeOf(about, draft);
  return {
    form,
    dueOn,
    lines,
    marked: markedLines(about, draft),
    added: addedByRule(about, draft),
    /** Missing has a key of its own. */
    reasons: reasons.filter(({ code }) => code !== MISSING),
    problems: isTried ? problems : {},
    reason: draft.reason,
    mark: (id: string, change: Partial<MarkedMaterial>) =>
      form.setValue(before => withMark(about, before, id, change)),
    setReason: (reason: string) => form.setValue(before => ({ ...before, reason })),
    /** What the paper would be issued with. */
    data: correctionData(lines, reasons, {
      reason: draft.reason.trim() || null,
      dueOn: dueOn ?? null,
      count: about.given + 1,
    }),
    /** The body to send; undefined, with what is wrong shown, while something is. */
    take: (): NoticeBody | undefined => {
      setTried(true);
      if (about.mode === 'ask' ? problems.reason !== undefined : Object.keys(problems).length > 0) {
        return undefined;
      }
      const given = givenLines(about, draft).map(line => ({ ...line, status: 'missing' as const }));
      const reason = draft.reason.trim();
      return { ...(given.length > 0 && { materials: given }), ...(reason && { reason }) };
    },
  };
}
