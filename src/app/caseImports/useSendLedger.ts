import { useState } from 'react';
import type { CaseImportCreate, CaseImportRecord } from '../../contract/caseImports.ts';
import type { RawHistory } from '../../domain/caseHistory/columns.ts';
import { HISTORY_BATCH } from '../../domain/caseHistory/judge.ts';
import { useCommand } from '../shared/useCommand.ts';

interface Ledger {
  about: CaseImportCreate;
  cases: readonly RawHistory[];
}

/**
 * Sends a ledger in batches and lets it take effect at the end. Each call has a key made of the press's, so that the same
 * press again goes on where it was; anything refused ends it, and what was sent stays out of sight.
 */
export function useSendLedger(onDone: (record: CaseImportRecord) => void) {
  const [received, setReceived] = useState<number>();
  const send = useCommand<Ledger, CaseImportRecord>(
    async (provider, { about, cases }, { idempotencyKey }) => {
      const key = (part: string) => ({ idempotencyKey: `${idempotencyKey}-${part}` });
      setReceived(0);
      const { id } = await provider.post<CaseImportRecord>('case-imports', about, key('begin'));
      for (let from = 0; from < cases.length; from += HISTORY_BATCH) {
        const batch = { from, cases: cases.slice(from, from + HISTORY_BATCH) };
        const now = await provider.post<CaseImportRecord>(
          `case-imports/${id}/batches`,
          batch,
          key(`batch-${from}`),
        );
        setReceived(now.received);
      }
      return provider.act<CaseImportRecord>('case-imports', id, 'commit', {}, key('commit'));
    },
    { refresh: ['case-imports', 'history-cases'], onSuccess: onDone },
  );
  return { ...send, received };
}
