import type { ProcessingKey, ProcessingRow } from '../../contract/kpi.ts';
import { CASE_FIGURE_CODES } from '../../domain/kpi/caseFigures.ts';
import type { Db } from '../db/db.ts';
import type { Period } from './period.ts';
import { EXACT_UP_TO, readGroups } from './readGroups.ts';
import { type Group, spreadOf } from './tally.ts';

const placeOf = (code: (typeof CASE_FIGURE_CODES)[number]): number => CASE_FIGURE_CODES.indexOf(code);
const [EARLY, ON_THE_DAY, LATE] = [placeOf('early'), placeOf('onTheDay'), placeOf('late')] as const;

/** How many kept the committed day, and how many had one, of a group of whole cases or of stages. */
function punctualOf({ figures }: Group, byStage: boolean): { onTime: number; withDue: number } {
  const at = (n: number) => figures[n] ?? 0;
  if (byStage) return { onTime: at(1), withDue: at(2) };
  const onTime = at(EARLY) + at(ON_THE_DAY);
  return { onTime, withDue: onTime + at(LATE) };
}

/** Processing times of a period (domain/kpi: what is measured), by groups of which something was measured. */
export const readProcessing = (
  db: Db,
  officeId: string,
  { from, closedTo: to }: Pick<Period, 'from' | 'closedTo'>,
  keys: readonly ProcessingKey[],
  filters: Readonly<Record<string, readonly string[]>> = {},
  exactUpTo = EXACT_UP_TO,
): Promise<ProcessingRow[]> =>
  db.transaction(
    async tx => {
      const byStage = keys.includes('stage');
      const cube = byStage ? 'stage' : 'case';
      const question = { officeId, cube, from, to, groupBy: keys, filters } as const;
      const { groups, bucketed } = await readGroups(db, tx, question, exactUpTo);
      return groups.flatMap(group => {
        const { count, p50, p90 } = spreadOf(group, bucketed);
        if (count === 0) return [];
        const figures = { count, ...punctualOf(group, byStage), p50, p90 };
        return { ...group.keys, ...figures, unit: 'working-minutes' as const, exact: !bucketed };
      });
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
