import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useConnection } from '../../providers/OfficeContext.ts';
import { useCan } from '../../shared/useStaff.ts';
import { useDesk } from '../DeskContext.ts';
import { KeyButton } from '../KeyButton.tsx';
import { type MenuEntry, MoreMenu } from '../MoreMenu.tsx';
import { RecallButton } from './RecallButton.tsx';
import { type StepName, stepsAt, TICKET_KEYS } from './ticketKeys.ts';
import type { Steps } from './useSteps.ts';
import { type Asked, VisitorDialogs } from './VisitorDialogs.tsx';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  steps: Steps;
  /** A case came of it: finishing is the next step. */
  isServed: boolean;
  isUnsubmitted: boolean;
}

/** What a press asks first, if anything. */
function askedBy(name: StepName, isUnsubmitted: boolean): Asked | undefined {
  if (name === 'transfer' || name === 'park' || name === 'add-matter' || name === 'cancel') {
    return { action: name };
  }
  if (name === 'finishOther') return { action: 'finish', isNext: true };
  if (isUnsubmitted && (name === 'finish' || name === 'finishNext')) {
    return { action: 'finish', isNext: name === 'finishNext' };
  }
  return undefined;
}

/** What can be done with the number at my window: beside it what is usual, in one menu what is rare. */
export function VisitorActions({ ticket, window, steps, isServed, isUnsubmitted }: Props) {
  const t = useT();
  const { isReached } = useConnection();
  const [asked, setAsked] = useState<Asked>();
  const labels = useStepLabels();
  const can = useCan();
  const navigate = useNavigate();
  const why = isReached ? undefined : t('desk.visitor.whyOffline');
  const press = (name: StepName) => {
    const question = askedBy(name, isUnsubmitted);
    steps.forgetError();
    if (question) return setAsked(question);
    if (name === 'finish' || name === 'recall') return void steps.run({ action: name });
    if (steps.mayEnd()) void steps.run({ action: 'finish', body: { next: true } });
  };
  const isPressed = (action: string) => steps.isRunning && steps.step?.action === action;
  const menu: MenuEntry[] = stepsAt('menu', ticket.status, ticket.allowedActions).map(name => ({
    id: `desk.${name}`,
    shortcut: TICKET_KEYS[name],
    label: labels[name] ?? name,
    why,
    run: () => press(name),
  }));
  if (ticket.status === 'serving' && can('cases.create')) {
    menu.push({
      id: 'desk.jointFiling',
      shortcut: 'Alt+y',
      label: t('joint.name'),
      why,
      run: () => void navigate(`/joint-filing?ticketId=${ticket.id}`),
    });
    menu.push({
      id: 'desk.listFiling',
      shortcut: 'Alt+l',
      label: t('listFiling.open'),
      why,
      run: () => void navigate(`/list-filing?ticketId=${ticket.id}`),
    });
  }
  const canFinish = ticket.status === 'serving' && ticket.allowedActions.includes('finish');
  return (
    <>
      {stepsAt('head', ticket.status, ticket.allowedActions).map(name =>
        name === 'recall' ? (
          <RecallButton
            key={name}
            ticket={ticket}
            isRunning={isPressed('recall')}
            why={why}
            onPress={() => press('recall')}
          />
        ) : (
          <KeyButton
            key={name}
            id={`desk.${name}`}
            shortcut={TICKET_KEYS[name]}
            label={labels[name] ?? name}
            isRunning={isPressed(name)}
            why={why}
            onPress={() => press(name)}
          />
        ),
      )}
      <MoreMenu label={t('desk.step.more')} entries={menu} />
      {canFinish && (
        <NextButton
          isFilled={isServed}
          isRunning={isPressed('finish')}
          why={why ?? (window.status === 'open' ? undefined : t('desk.step.finish.whyNotOpen'))}
          onPress={() => press('finishNext')}
        />
      )}
      <VisitorDialogs
        asked={asked}
        ticket={ticket}
        window={window}
        steps={steps}
        isUnsubmitted={isUnsubmitted}
        onClose={() => {
          setAsked(undefined);
          steps.forgetError();
        }}
      />
    </>
  );
}

function useStepLabels(): Partial<Record<StepName, string>> {
  const t = useT();
  return {
    recall: t('desk.visitor.recall'),
    park: t('desk.visitor.park'),
    transfer: t('desk.visitor.transfer'),
    finish: t('desk.visitor.finish'),
    finishOther: t('desk.step.finish.other'),
    'add-matter': t('desk.step.matter.open'),
    cancel: t('desk.step.cancel.open'),
  };
}

interface NextProps {
  isFilled: boolean;
  isRunning: boolean;
  why: string | undefined;
  onPress: () => void;
}

/** Finish and call the next one: one press, at the place and with the key of the call. */
function NextButton({ isFilled, isRunning, why, onPress }: NextProps) {
  const t = useT();
  const { nextPlace } = useDesk();
  return (
    nextPlace &&
    createPortal(
      <KeyButton
        id="desk.finishNext"
        shortcut={TICKET_KEYS.finishNext}
        label={t('desk.step.finish.next')}
        variant={isFilled ? 'contained' : 'outlined'}
        size="large"
        fullWidth
        isRunning={isRunning}
        why={why}
        onPress={onPress}
      />,
      nextPlace,
    )
  );
}
