import { sql } from 'drizzle-orm';
import type { BreachForecast } from '../../contract/forecast.ts';
import { addDays, type Day, dayOf } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { foreseeBreaches, type WorkStep } from '../../domain/forecast/breaches.ts';
import { presenceOn, workingDaysFrom } from '../../domain/forecast/presence.ts';
import { remainingSteps } from '../../domain/forecast/remaining.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Rules } from '../office/ruleBook.ts';
import { readStepWork, type StepWork } from './stepWork.ts';
import { readHall, readWorkers, skillOf } from './workers.ts';

const DAYS_AHEAD = 10;
/** Those due first; what is due later takes no hours from them. */
const MOST = 3_000;
const SHOWN = 100;

interface Row {
  id: string;
  number: string;
  item: string;
  itemVersion: number;
  status: CaseStatus;
  stageNo: number;
  whoseMove: string;
  dueOn: Day;
  legalDueOn: Day | null;
}

const readDue = (db: Db, officeId: string, lastDay: Day): Promise<Row[]> =>
  rowsOf<Row>(
    db,
    sql`select id, number, item_code as item, item_version as "itemVersion", status, stage_no::int as "stageNo",
        whose_move as "whoseMove", committed_due_on::text as "dueOn", legal_due_on::text as "legalDueOn"
      from cases where office_id = ${officeId}::uuid and closed_at is null and not paused
        and whose_move in ('window', 'reviewer', 'approver') and committed_due_on <= ${lastDay}::date
      order by committed_due_on, id limit ${MOST + 1}`,
  );

function stepsOf(row: Row, { items }: Rules, work: StepWork): WorkStep[] | null {
  const known = items.get(row.item);
  const item = known?.older.get(row.itemVersion) ?? known?.item;
  if (!item) return null;
  const steps = remainingSteps(row, item).map(step => ({
    skill: skillOf(step.move, row.item),
    minutes: work.minutesOf(row.item, step),
  }));
  return steps.every((step): step is WorkStep => step.minutes !== null) ? steps : null;
}

/** What of the office's own turn will be late, by the work that its steps took lately and the hours really there. */
export async function readBreaches(
  db: Db,
  officeId: string,
  rules: Rules,
  now: number,
): Promise<BreachForecast> {
  const today = dayOf(now);
  const { calendar, settings } = rules;
  const { days, unknownYear } = workingDaysFrom(calendar, today, DAYS_AHEAD);
  const lastDay = days.at(-1) ?? null;
  const work = await readStepWork(db, officeId, settings.hours, today);
  const found = await readDue(db, officeId, lastDay ?? today);
  const rows = found.slice(0, MOST);
  const workers = await readWorkers(db, officeId, [...rules.items.keys()], now);
  const hall = await readHall(db, officeId, today);
  const presence = presenceOn(calendar, settings.hours, now, days, workers, hall);
  const open = rows.map(row => ({
    id: row.id,
    committedDueOn: row.dueOn,
    legalDueOn: row.legalDueOn,
    steps: stepsOf(row, rules, work),
  }));
  const stepsById = new Map(open.map(one => [one.id, one.steps]));
  const rowsById = new Map(rows.map(row => [row.id, row]));
  const all = foreseeBreaches(open, presence, today, lastDay ?? today).flatMap(
    ({ id, known, ...outlook }) => {
      const row = rowsById.get(id);
      if (!row) return [];
      const { number, item, whoseMove, dueOn, legalDueOn } = row;
      const minutes = stepsById.get(id)?.reduce((sum, step) => sum + step.minutes, 0) ?? null;
      return [{ id, number, item, whoseMove, dueOn, legalDueOn, ...outlook, minutes, known }];
    },
  );
  return {
    asOf: new Date(now).toISOString(),
    lastDay,
    unknownYear,
    measured: { since: work.since, steps: work.steps },
    days: days.map((day, place) => {
      // What is due on a rest day belongs to the working day after it.
      const before = days[place - 1] ?? addDays(today, -1);
      const due = all.filter(one => one.dueOn > before && one.dueOn <= day);
      return {
        day,
        minutesThere: presence.filter(one => one.day === day).reduce((sum, one) => sum + one.minutes, 0),
        due: due.length,
        late: due.filter(one => one.missesCommitted).length,
      };
    }),
    due: all.length,
    late: all.filter(one => one.missesCommitted).length,
    unknownWork: all.filter(one => !one.known).length,
    isCut: found.length > MOST,
    rows: all.slice(0, SHOWN).map(({ known: _, ...row }) => row),
  };
}
