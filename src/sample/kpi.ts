import { kpiBuckets } from '../backend/db/schema/kpi.ts';
import { dayOf, monthOf } from '../domain/calendar/day.ts';
import { isMeasured } from '../domain/kpi/indicators.ts';
import { bucketOf } from '../domain/kpi/percentile.ts';
import type { BulkWriter } from './bulk.ts';
import type { CaseFile } from './cases/caseFile.ts';

interface Place {
  month: string;
  itemCode: string;
  stage: string;
  channel: string;
  lane: string;
  bucket: number;
}

interface Bucket extends Place {
  count: number;
  onTime: number;
  withDue: number;
}

/** Adds up what every closed case gives to the figures. */
export interface Figures {
  count(file: CaseFile): void;
  finish(): void;
}

export function createFigures(officeId: string, writer: BulkWriter): Figures {
  /** By month, item, channel and lane; then by stage; then by bucket: short keys, because there are many. */
  const groups = new Map<string, Map<string, Map<number, Bucket>>>();

  function add(group: Map<string, Map<number, Bucket>>, place: Place, row: CaseFile['row']): void {
    const stage = group.get(place.stage) ?? new Map<number, Bucket>();
    group.set(place.stage, stage);
    const found = stage.get(place.bucket) ?? { ...place, count: 0, onTime: 0, withDue: 0 };
    found.count += 1;
    found.onTime += row.onTime === true ? 1 : 0;
    found.withDue += row.onTime == null ? 0 : 1;
    stage.set(place.bucket, found);
  }

  return {
    count(file) {
      const { row, facts, steps } = file;
      if (!row.closedAt || row.processingMinutes == null || !isMeasured(facts.status)) return;
      const month = `${monthOf(dayOf(row.closedAt.getTime()))}-01`;
      const { itemCode, channel, lane } = row;
      const key = `${month} ${itemCode} ${channel} ${lane}`;
      const group = groups.get(key) ?? new Map<string, Map<number, Bucket>>();
      groups.set(key, group);
      const byStage = new Map([['', row.processingMinutes]]);
      for (const { name, whoseMove, workingMinutes, startedAt } of steps) {
        // The applicant's turn is not the office's, and what follows the closing is counted by nobody.
        if (workingMinutes == null || whoseMove === 'applicant' || startedAt >= row.closedAt) continue;
        byStage.set(name, (byStage.get(name) ?? 0) + workingMinutes);
      }
      for (const [stage, minutes] of byStage) {
        add(group, { month, itemCode, stage, channel, lane, bucket: bucketOf(minutes) }, row);
      }
    },
    finish() {
      for (const group of groups.values()) {
        for (const stage of group.values()) {
          for (const bucket of stage.values()) writer.add(kpiBuckets, { officeId, ...bucket });
        }
      }
    },
  };
}
