import { type Cell, type Grain, kpiHistograms } from '../backend/db/schema/kpi.ts';
import { addToCells, countOf, type Measure, startOf } from '../backend/kpi/cells.ts';
import { dayOf } from '../domain/calendar/day.ts';
import { isMeasured } from '../domain/kpi/indicators.ts';
import type { BulkWriter } from './bulk.ts';
import type { CaseFile } from './cases/caseFile.ts';

/** Measures that may wait as objects before they go into their row's cells, which are far smaller. */
const WAITING_MAX: Readonly<Record<Grain, number>> = { day: 256, month: 4_096 };

interface Row {
  place: { stage: string; grain: Grain; startsOn: string };
  cells: Cell[];
  waiting: Measure[];
}

/** Adds up what every closed case gives to the figures. */
export interface Figures {
  count(file: CaseFile): void;
  finish(): void;
}

/** Minutes of the whole case ('') and of each stage. */
function minutesByStage({ steps }: CaseFile, closedAt: Date, minutes: number): Map<string, number> {
  const byStage = new Map([['', minutes]]);
  for (const { name, whoseMove, workingMinutes, startedAt } of steps) {
    // The applicant's turn is not the office's, and what follows the closing is counted by nobody.
    if (workingMinutes == null || whoseMove === 'applicant' || startedAt >= closedAt) continue;
    byStage.set(name, (byStage.get(name) ?? 0) + workingMinutes);
  }
  return byStage;
}

function settle(row: Row): void {
  row.cells = addToCells(row.cells, row.place.grain, row.waiting);
  row.waiting = [];
}

export function createFigures(officeId: string, writer: BulkWriter): Figures {
  const rows = new Map<string, Row>();

  function add(grain: Grain, measure: Measure): void {
    const { stage, day } = measure;
    const startsOn = startOf(grain, day);
    const key = `${grain} ${startsOn} ${stage}`;
    const row = rows.get(key) ?? { place: { stage, grain, startsOn }, cells: [], waiting: [] };
    rows.set(key, row);
    row.waiting.push(measure);
    if (row.waiting.length >= WAITING_MAX[grain]) settle(row);
  }

  return {
    count(file) {
      const { itemCode, channel, lane, closedAt, processingMinutes, onTime } = file.row;
      if (!closedAt || processingMinutes == null || !isMeasured(file.facts.status)) return;
      const rate = { onTime: onTime === true ? 1 : 0, withDue: onTime == null ? 0 : 1 };
      const common = { day: dayOf(closedAt.getTime()), itemCode, channel, lane, count: 1, ...rate };
      for (const [stage, minutes] of minutesByStage(file, closedAt, processingMinutes)) {
        const measure = { ...common, stage, minutes };
        add('day', measure);
        add('month', measure);
      }
    },
    finish() {
      for (const row of rows.values()) {
        settle(row);
        writer.add(kpiHistograms, { officeId, ...row.place, count: countOf(row.cells), cells: row.cells });
      }
    },
  };
}
