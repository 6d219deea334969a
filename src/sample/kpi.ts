import { kpiBuckets } from '../backend/db/schema/kpi.ts';
import { dayOf, monthOf } from '../domain/calendar/day.ts';
import { isMeasured } from '../domain/kpi/indicators.ts';
import { bucketOf } from '../domain/kpi/percentile.ts';
import type { BulkWriter } from './bulk.ts';
import type { CaseFile } from './cases/caseFile.ts';

interface Bucket {
  month: string;
  itemCode: string;
  stage: string;
  channel: string;
  lane: string;
  bucket: number;
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
  const buckets = new Map<string, Bucket>();

  function add({ row }: CaseFile, month: string, stage: string, minutes: number): void {
    const { itemCode, channel, lane } = row;
    const bucket = bucketOf(minutes);
    const key = `${month} ${itemCode} ${channel} ${lane} ${bucket} ${stage}`;
    const found = buckets.get(key) ?? {
      ...{ month, itemCode, stage, channel, lane, bucket },
      ...{ count: 0, onTime: 0, withDue: 0 },
    };
    found.count += 1;
    found.onTime += row.onTime === true ? 1 : 0;
    found.withDue += row.onTime == null ? 0 : 1;
    buckets.set(key, found);
  }

  return {
    count(file) {
      const { row, facts, steps } = file;
      if (!row.closedAt || row.processingMinutes == null || !isMeasured(facts.status)) return;
      const month = `${monthOf(dayOf(row.closedAt.getTime()))}-01`;
      add(file, month, '', row.processingMinutes);
      const byStage = new Map<string, number>();
      for (const { name, whoseMove, workingMinutes, startedAt } of steps) {
        // The applicant's turn is not the office's, and what follows the closing is counted by nobody.
        if (workingMinutes == null || whoseMove === 'applicant' || startedAt >= row.closedAt) continue;
        byStage.set(name, (byStage.get(name) ?? 0) + workingMinutes);
      }
      for (const [stage, minutes] of byStage) add(file, month, stage, minutes);
    },
    finish() {
      for (const bucket of buckets.values()) writer.add(kpiBuckets, { officeId, ...bucket });
    },
  };
}
