import { z } from 'zod';
import type { CaseDetail } from '../../contract/cases.ts';
import type { Day } from '../../domain/calendar/day.ts';

/** A limit that was computed anew: its day before and after, null where it has none. */
export interface DueMove {
  clock: 'committed' | 'legal';
  from: Day | null;
  to: Day | null;
  /** The year whose calendar is missing, where that is why there is no new day. */
  pendingYear: number | null;
}

/** What a `recompute-due` event keeps beside the committed days; older ones may keep less. */
const Recomputed = z.object({
  legalDueFrom: z.string().nullish(),
  legalDueOn: z.string().nullish(),
  pendingYear: z.number().nullish(),
});

type Entry = Pick<CaseDetail['timeline'][number], 'action' | 'from' | 'to' | 'data'>;

/** The limits that a `recompute-due` event moved; none for any other event. */
export function dueMoves({ action, from, to, data }: Entry): DueMove[] {
  if (!/(^|[.:])recompute-due$/.test(action)) return [];
  const { legalDueFrom, legalDueOn, pendingYear = null } = Recomputed.safeParse(data).data ?? {};
  const moves: DueMove[] = [
    { clock: 'committed', from, to, pendingYear },
    { clock: 'legal', from: legalDueFrom ?? null, to: legalDueOn ?? null, pendingYear },
  ];
  return moves.filter(move => move.from !== move.to);
}
