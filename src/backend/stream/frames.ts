import type { SealedEvent } from '../events/pump.ts';

const encoder = new TextEncoder();
const kept = new WeakMap<SealedEvent, Uint8Array>();

/** One change as a server-sent event. Made once, however many screens listen. Names nobody but the subject's id. */
export function frameOf(event: SealedEvent): Uint8Array {
  const found = kept.get(event);
  if (found) return found;
  const { seq, at, action, subjectType, subjectId, from, to } = event;
  const data = JSON.stringify({ seq, at: at.toISOString(), action, subjectType, subjectId, from, to });
  const frame = encoder.encode(`id: ${seq}\nevent: change\ndata: ${data}\n\n`);
  kept.set(event, frame);
  return frame;
}

/** What a client waits before it comes again, and a first sign of life. */
export const GREETING = encoder.encode('retry: 2000\n\n');
export const HEARTBEAT = encoder.encode(': alive\n\n');

/** Of an answer that is a stream of events: nothing on the way may keep it back. */
export const EVENT_STREAM = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};
