import type { Db } from '../db/db.ts';
import { exportEvent } from './present.ts';
import { readSealed } from './pump.ts';

const BATCH = 500;

/** The sealed lines of an office as NDJSON, read as fast as the reader takes them. */
export function exportStream(db: Db, officeId: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = 0;
  return new ReadableStream({
    async pull(controller) {
      const batch = await readSealed(db, officeId, after, BATCH);
      if (batch.length > 0) {
        after = batch.at(-1)?.seq ?? after;
        controller.enqueue(
          encoder.encode(batch.map(row => `${JSON.stringify(exportEvent(row))}\n`).join('')),
        );
      }
      if (batch.length < BATCH) controller.close();
    },
  });
}
