import { useNotify } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import type { TicketActed, TicketCommand, TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import type { TicketAction } from '../../../domain/queue/ticket.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useDesk } from '../DeskContext.ts';

export interface Step {
  action: TicketAction;
  body?: TicketCommand;
}

export interface Steps {
  /** Answers what it led to, or undefined when it failed: then `error` says why, beside the button. */
  run: (step: Step) => Promise<TicketActed | undefined>;
  /**
   * Whether a press that also calls, or that says "did not come", can be meant: not in the first moment, when it is the
   * second half of the double press that called.
   */
  mayEnd: () => boolean;
  isRunning: boolean;
  /** The step that runs or ran last. */
  step: Step | undefined;
  error: unknown;
  forgetError: () => void;
}

/** Parked visitors come back to this window, and find what was typed for them. */
const ENDS_HERE: ReadonlySet<TicketAction> = new Set(['finish', 'miss', 'transfer', 'cancel']);

const AT_WINDOW: ReadonlySet<string> = new Set(['called', 'serving']);

/** So long after the number has come to the window a press cannot have meant it, in ms. */
const TOO_SOON = 700;

/** The steps of the visitor at my window: one at a time, each heard of where it was pressed. */
export function useSteps(ticket: TicketRecord, window: WindowRecord, onOver: () => void): Steps {
  const t = useT();
  const notify = useNotify();
  const { say, remember } = useDesk();
  const [step, setStep] = useState<Step>();
  const cameAt = useRef(Number.POSITIVE_INFINITY);
  const isOver = useRef(false);
  useEffect(() => {
    cameAt.current = performance.now();
  }, []);
  const command = useCommand<Step, TicketActed>(
    (provider, { action, body }, press) =>
      provider.act<TicketActed>('tickets', ticket.id, action, { ...body }, press),
    { refresh: ['windows', 'tickets'], quiet: true },
  );
  const run = async (next: Step) => {
    // Until the page has heard that the visit is over, a second press is the same press.
    if (isOver.current) return undefined;
    if (!command.isRunning) setStep(next);
    const done = await command.run(next);
    if (done === undefined) return undefined;
    remember(done);
    isOver.current = done.windowId !== window.id || !AT_WINDOW.has(done.status);
    if (done.next) {
      const { ticket: called, because } = done.next;
      remember(called);
      say(t('desk.queue.announce', { number: called.number, window: window.name, because: because.text }));
    }
    if (done.next === null) notify(t('desk.queue.calledNobody'), { type: 'info' });
    if (done.matter) say(t('desk.step.matter.added', { number: done.matter.number }));
    if (ENDS_HERE.has(next.action)) onOver();
    return done;
  };
  const mayEnd = () => performance.now() - cameAt.current > TOO_SOON;
  return {
    run,
    mayEnd,
    isRunning: command.isRunning,
    step,
    error: command.error,
    forgetError: command.reset,
  };
}
