import type { CarryOver } from '../../../contract/carryOver.ts';
import type { CaseDetail } from '../../../contract/cases.ts';
import { useCommand } from '../useCommand.ts';
import { useRead } from '../useRead.ts';
import { useCan } from '../useStaff.ts';

type About = { caseId: string } | { applicantId: string; itemCode: string };

/** What is offered for a case, or for a known person who files for an item; nothing while neither is known. */
export function useCarryOver(about: About | undefined): readonly CarryOver[] {
  const can = useCan();
  const isEnabled = about !== undefined && can('cases.create');
  const path = `carry-over?${new URLSearchParams(about)}`;
  const { data, isPlaceholderData } = useRead<CarryOver[]>('cases', path, { isEnabled });
  // While it loads, what is shown is what somebody else was offered.
  return isEnabled && data && !isPlaceholderData ? data : [];
}

const choices = (offers: readonly CarryOver[]) =>
  offers.map(({ materialId, caseId }) => ({ materialId, caseId }));

/** Takes offers over into a case. */
export const useTakeOver = (caseId: string, version?: number) =>
  useCommand<readonly CarryOver[], CaseDetail>(
    (provider, offers, press) =>
      provider.post<CaseDetail>(
        `cases/${caseId}/carry-over`,
        { materials: choices(offers) },
        { ...press, ...(version !== undefined && { version }) },
      ),
    { refresh: ['cases'], success: 'shell.actions.done' },
  );

/** Asks the applicant for it again, with the reason on record. */
export const useRefuseCarryOver = ({ id, version }: { id: string; version?: number }) =>
  useCommand<{ offers: readonly CarryOver[]; reason: string }, CaseDetail>(
    (provider, { offers, reason }, press) =>
      provider.post<CaseDetail>(
        `cases/${id}/carry-over-refusals`,
        { materials: choices(offers), reason },
        { ...press, ...(version !== undefined && { version }) },
      ),
    { refresh: ['cases'], success: 'shell.actions.done' },
  );
