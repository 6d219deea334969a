import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { DuplicateCandidate } from '../../../contract/duplicates.ts';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { enterToNext } from '../../shared/enterToNext.ts';
import { RestoredNote } from '../../shared/records/form/RestoredNote.tsx';
import { ItemChangeNote } from '../../shared/records/ItemChangeNote.tsx';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { ApplicantStep } from './ApplicantStep.tsx';
import { toCaseCreate } from './body.ts';
import { CircumstancesStep } from './CircumstancesStep.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { heldMaterials, type IntakeDraft } from './draft.ts';
import { EnterpriseStep } from './EnterpriseStep.tsx';
import { focusFirstGap, focusFirstProblem } from './formKeys.ts';
import { IntakeContext } from './IntakeContext.ts';
import { MaterialsStep } from './MaterialsStep.tsx';
import { receiveProblems } from './problems.ts';
import { StepBar } from './StepBar.tsx';
import { type Decision, type DecisionKind, useDecision } from './useDecision.ts';
import { useIntakeState } from './useIntakeState.ts';

interface Props {
  ticket: TicketRecord;
  draft: DirtyDraft<IntakeDraft>;
  item: Item;
  /** Received already, not accepted yet. */
  made: CaseDetail | undefined;
}

/** The cases that the server holds against a filing; none for any other refusal. */
function duplicatesIn(error: unknown): readonly DuplicateCandidate[] {
  const body = findErrorBody(error);
  return body?.code === 'possible-duplicate' ? (body.candidates as DuplicateCandidate[]) : [];
}

/** Four steps on one page: applicant, employer, circumstances, materials; then the decision. */
export function IntakeForm({ ticket, draft: form, item, made }: Props) {
  const t = useT();
  const notify = useNotify();
  const [tried, setTried] = useState<DecisionKind>();
  const [last, setLast] = useState<{ kind: DecisionKind; more: Partial<Decision> }>();
  const [duplicates, setDuplicates] = useState<readonly DuplicateCandidate[]>([]);
  const root = useRef<HTMLFormElement>(null);
  const { state, problems, today, showProblems, showRefusal } = useIntakeState(form, item);
  const { draft } = state;
  const decision = useDecision({
    onMade: created => form.setValue(before => ({ ...before, caseId: created.id })),
    onDone: () => undefined,
    onError: error => {
      showRefusal(error);
      setDuplicates(duplicatesIn(error));
    },
  });

  useEffect(() => {
    if (root.current) focusFirstGap(root.current);
  }, []);

  const gapsOf = (kind: DecisionKind) =>
    Object.keys(kind === 'accept' ? problems : receiveProblems(draft, item, today)).length;
  /** False, with the first gap in focus, while something that this decision needs is missing. */
  const isReady = (kind: DecisionKind): boolean => {
    const count = gapsOf(kind);
    if (draft.enterpriseId !== null && !state.enterprise) {
      notify(t('desk.intake.problem.enterprise'), { type: 'warning' });
      return false;
    }
    setTried(count === 0 ? undefined : kind);
    if (count === 0) return true;
    showProblems();
    requestAnimationFrame(() => root.current && focusFirstProblem(root.current));
    return false;
  };
  const decide = (kind: DecisionKind, more: Partial<Decision> = {}) => {
    setLast({ kind, more });
    return decision.run({
      kind,
      made: made ? { id: made.id, version: made.version } : null,
      body: toCaseCreate(draft, item, state.enterprise, ticket.id),
      act: { materials: heldMaterials(draft, item) },
      ...more,
    });
  };
  const fileAnyway = async (duplicateReason: string) => {
    if (last && (await decide(last.kind, { ...last.more, duplicateReason })) !== undefined) setDuplicates([]);
  };

  return (
    <IntakeContext value={state}>
      <StepBar problems={problems} />
      <Box
        component="form"
        ref={root}
        noValidate
        aria-label={t('desk.intake.label')}
        onSubmit={event => event.preventDefault()}
        onKeyDown={enterToNext}
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          scrollPaddingBlock: '1rem',
          container: 'intake / inline-size',
        }}
      >
        {!made && <RestoredNote form={form} isFlush />}
        {made && (
          <Alert severity="info" sx={{ borderRadius: 0, py: 0 }}>
            {t('desk.intake.locked', { number: made.number })}
          </Alert>
        )}
        <ItemChangeNote change={made?.itemChange} />
        <ApplicantStep today={today} />
        <EnterpriseStep />
        <CircumstancesStep />
        <MaterialsStep />
      </Box>
      <DecisionBar
        ticketId={ticket.id}
        made={made}
        error={decision.error}
        gaps={tried ? gapsOf(tried) : 0}
        isReady={isReady}
        decide={decide}
        isRunning={decision.isRunning}
      />
      {duplicates.length > 0 && (
        <DuplicateDialog
          candidates={duplicates}
          isRunning={decision.isRunning}
          onSubmit={reason => void fileAnyway(reason)}
          onClose={() => setDuplicates([])}
        />
      )}
    </IntakeContext>
  );
}
