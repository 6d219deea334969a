import Box from '@mui/material/Box';
import { lazy, Suspense, useEffect } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useDirtyDraft } from '../../shared/useDirtyDraft.ts';
import { columnStyle } from '../CounterGrid.tsx';
import { draftFor, type IntakeDraft, isUnsubmitted } from '../intake/draft.ts';
import { CallingPanel } from './CallingPanel.tsx';
import { useSteps } from './useSteps.ts';
import { VisitorHead } from './VisitorHead.tsx';

const loadIntake = () => import('../intake/Intake.tsx');
const Intake = lazy(loadIntake);
const SidePanel = lazy(() => import('../side/SidePanel.tsx'));

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
}

/** One visitor at the window: head and form in the middle, what is known beside it. Keyed by the number. */
export function Visit({ ticket, window }: Props) {
  const t = useT();
  const draft = useDirtyDraft<IntakeDraft>(`intake:${ticket.id}`, draftFor(ticket));
  const steps = useSteps(ticket, window, draft.settle);
  // While the visitor walks to the window the form is fetched, so that it is there at the first press.
  useEffect(() => void loadIntake(), []);
  return (
    <>
      <Box
        component="section"
        aria-label={t('desk.visitor.label')}
        sx={{ ...columnStyle, gridArea: 'visit' }}
      >
        <VisitorHead
          ticket={ticket}
          window={window}
          draft={draft.value}
          isUnsubmitted={draft.isDirty && isUnsubmitted(draft.value)}
          steps={steps}
        />
        {ticket.status === 'serving' ? (
          <Suspense fallback={<Box sx={{ flex: 1 }} />}>
            <Intake ticket={ticket} draft={draft} />
          </Suspense>
        ) : (
          <CallingPanel ticket={ticket} window={window} steps={steps} />
        )}
      </Box>
      <Suspense fallback={<Box sx={{ ...columnStyle, gridArea: 'side' }} />}>
        <SidePanel ticket={ticket} draft={draft.value} />
      </Suspense>
    </>
  );
}
