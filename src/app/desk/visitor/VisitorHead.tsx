import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { MaskedText } from '../../shared/MaskedText.tsx';
import { useItemName } from '../../shared/records/items.ts';
import type { IntakeDraft } from '../intake/draft.ts';
import { useCasesOfVisit } from '../intake/useCase.ts';
import { StepError } from '../StepError.tsx';
import { MadeCases } from './MadeCases.tsx';
import { OtherMatters } from './OtherMatters.tsx';
import { ServingClock } from './ServingClock.tsx';
import type { Steps } from './useSteps.ts';
import { VisitorActions } from './VisitorActions.tsx';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  draft: IntakeDraft;
  isUnsubmitted: boolean;
  steps: Steps;
}

/** Who is at the window, for what, for how long, and what can be done with the number. */
export function VisitorHead({ ticket, window, draft, isUnsubmitted, steps }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const nameOf = useItemName();
  const made = useCasesOfVisit(ticket.id);
  // While the form is open accepting is the next step; once its case is decided, finishing is.
  const present = made.find(row => row.id === draft.caseId);
  const isServed = present !== undefined && present.status !== 'received';
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box sx={{ px: 2, pt: 1, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', columnGap: 1.5, flexWrap: 'wrap', minHeight: '2.43rem' }}
      >
        <Box
          component="h2"
          ref={heading}
          tabIndex={-1}
          sx={{ m: 0, fontSize: '1.71rem', lineHeight: 1.3, fontWeight: 600 }}
        >
          {ticket.number}
        </Box>
        <LaneTag lane={ticket.lane} withName={ticket.lane !== 'ordinary'} />
        <Box component="span" sx={{ fontWeight: 600 }}>
          {ticket.applicantName ? (
            <MaskedText>{ticket.applicantName}</MaskedText>
          ) : (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {t('desk.visitor.nameless')}
            </Box>
          )}
        </Box>
        <Box component="span" sx={{ ml: 'auto', display: 'flex', gap: 1.5 }}>
          <OtherMatters ticket={ticket} />
          <MadeCases cases={made.filter(row => row.id !== draft.caseId)} />
        </Box>
        {ticket.status !== 'serving' && (
          <Box component="span" sx={{ minWidth: 0 }}>
            {nameOf(ticket.itemCode)}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', minHeight: '2.57rem' }}>
        <ServingClock ticket={ticket} />
        <Box sx={{ flex: 1 }} />
        <VisitorActions
          ticket={ticket}
          window={window}
          isServed={isServed}
          isUnsubmitted={isUnsubmitted}
          steps={steps}
        />
      </Box>
      <StepError error={steps.error} onDismiss={steps.forgetError} />
    </Box>
  );
}
