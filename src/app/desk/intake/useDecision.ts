import type { CaseCommand, CaseCreate, CaseDetail } from '../../../contract/cases.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useRememberCase } from './useCase.ts';

export type DecisionKind = 'receive' | 'accept' | 'request-correction' | 'ask-second-notice';

export interface Decision {
  kind: DecisionKind;
  /** The case that an earlier press already made; it is never made twice. */
  made: { id: string; version: number } | null;
  body: CaseCreate;
  /** accept: the checklist as it is now; request-correction: the lines of the notice. */
  act: CaseCommand;
  /** Why this is no double of the cases that were shown. */
  duplicateReason?: string;
}

interface Options {
  onMade: (made: CaseDetail) => void;
  onDone: (made: CaseDetail) => void;
  onError: (error: unknown) => void;
}

/**
 * 收件, 受理, 告知补正 as one press: the case is made once, then decided. When the second half fails, the case is
 * remembered, and the next press goes on from there.
 */
export function useDecision({ onMade, onDone, onError }: Options) {
  const remember = useRememberCase();
  return useCommand<Decision, CaseDetail>(
    async (provider, { kind, made, body, act, duplicateReason }, press) => {
      let present = made;
      if (!present) {
        const created = await provider.post<CaseDetail>(
          'cases',
          { ...body, checkDuplicates: true, ...(duplicateReason ? { duplicateReason } : {}) },
          press,
        );
        remember(created);
        onMade(created);
        present = created;
        if (kind === 'receive') return created;
      }
      const done = await provider.act<CaseDetail>('cases', present.id, kind, act, {
        ...press,
        version: present.version,
      });
      remember(done);
      return done;
    },
    { refresh: ['cases', 'applicants'], onSuccess: onDone, onError },
  );
}
