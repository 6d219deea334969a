import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useRef, useState } from 'react';
import type { JointCreate, JointMade } from '../../../contract/jointCases.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import type { JointMatter } from '../../../domain/joint/matters.ts';
import { ApplicantStep } from '../../desk/intake/ApplicantStep.tsx';
import { EnterpriseStep } from '../../desk/intake/EnterpriseStep.tsx';
import { focusFirstProblem } from '../../desk/intake/formKeys.ts';
import { IntakeContext } from '../../desk/intake/IntakeContext.ts';
import { useT } from '../../i18n/useT.ts';
import { enterToNext } from '../../shared/enterToNext.ts';
import { RestoredNote } from '../../shared/records/form/RestoredNote.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import type { DirtyDraft } from '../../shared/useDirtyDraft.ts';
import { type JointDraft, partsOf, toJointCreate } from './draft.ts';
import { JointDuplicates } from './JointDuplicates.tsx';
import { MaterialsStep } from './MaterialsStep.tsx';
import { MatterSection } from './MatterSection.tsx';
import { QuestionsStep } from './QuestionsStep.tsx';
import { SubmitBar } from './SubmitBar.tsx';
import { useJointState } from './useJointState.ts';

interface Props {
  matters: readonly JointMatter[];
  confirmed: readonly string[];
  matter: JointMatter;
  items: readonly ItemRecord[];
  draft: DirtyDraft<JointDraft>;
  ticketId: string | null;
  onFiled: (made: JointMade) => void;
}

/** One form for the items of a joint matter: who, for which employer, the questions, one set of materials. */
export function JointForm({ matters, confirmed, matter, items, draft, ticketId, onFiled }: Props) {
  const t = useT();
  const root = useRef<HTMLFormElement>(null);
  const parts = partsOf(draft.value, matter, items);
  const { state, change, problems, today, showProblems, showRefusal } = useJointState(draft, parts);
  const [isTried, setTried] = useState(false);
  const send = useCommand<JointCreate, JointMade>(
    (provider, body, press) => provider.post('joint-cases', body, press),
    {
      // Items too: one of them may have been closed meanwhile, and leaves the form.
      refresh: ['cases', 'applicants', 'papers', 'tickets', 'items', 'settings'],
      onSuccess: made => {
        draft.settle();
        onFiled(made);
      },
      onError: showRefusal,
    },
  );
  const gaps = Object.keys(problems).length;
  const file = (duplicateReason?: string) => {
    const filing = { matter, parts, enterprise: state?.enterprise, ticketId };
    const body = toJointCreate(draft.value, filing);
    return send.run(duplicateReason ? { ...body, duplicateReason } : body);
  };
  const submit = () => {
    setTried(true);
    if (parts.length < 2 || gaps > 0) {
      showProblems();
      requestAnimationFrame(() => root.current && focusFirstProblem(root.current));
    } else void file();
  };
  const form = { matter, draft: draft.value, parts, change };
  return (
    <>
      <Paper
        component="form"
        variant="outlined"
        ref={root}
        noValidate
        aria-label={t('joint.name')}
        onSubmit={event => event.preventDefault()}
        onKeyDown={enterToNext}
        sx={{ borderColor: 'divider', container: 'intake / inline-size' }}
      >
        <RestoredNote form={draft} isFlush />
        <MatterSection
          matters={matters}
          confirmed={confirmed}
          matter={matter}
          items={items}
          draft={draft.value}
          change={change}
        />
        {state ? (
          <IntakeContext value={state}>
            <ApplicantStep today={today} />
            <EnterpriseStep />
            <QuestionsStep {...form} />
            <MaterialsStep {...form} />
            <JointDuplicates
              error={send.error}
              parts={parts}
              isRunning={send.isRunning}
              onSubmit={reason => void file(reason)}
              onClose={send.reset}
            />
          </IntakeContext>
        ) : (
          <Box sx={{ px: 2, py: 2 }}>{t('joint.tooFew')}</Box>
        )}
      </Paper>
      <SubmitBar form={form} gaps={isTried ? gaps : 0} isRunning={send.isRunning} onSubmit={submit} />
    </>
  );
}
