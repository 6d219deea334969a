import { useCallback, useMemo, useState } from 'react';
import type { TicketRecord } from '../../contract/tickets.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { createDraftBox } from '../shared/draft.ts';
import { rememberId } from './steps.ts';
import { useTickets } from './useWindowData.ts';

const isList = (value: unknown) => Array.isArray(value) && value.every(id => typeof id === 'string');

/** The numbers with which this desk took its last steps, kept over a reload, as the server has them now. */
export function useLastSteps() {
  const { api, drafts } = useOffice();
  const box = useMemo(() => createDraftBox<string[]>(drafts, 'desk.lastSteps', isList), [drafts]);
  const [ids, setIds] = useState<readonly string[]>(() => box.find()?.value ?? []);
  const { data } = useTickets(ids);
  const remember = useCallback(
    ({ id }: TicketRecord) =>
      setIds(before => {
        const next = rememberId(before, id);
        box.keep(next, api.now());
        return next;
      }),
    [box, api],
  );
  return { tickets: (data ?? []).filter(Boolean), remember };
}
