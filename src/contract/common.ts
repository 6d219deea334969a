import { z } from 'zod';
import { isDay } from '../domain/calendar/day.ts';

export const Id = z.uuid();
export const Instant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 with offset' });
export const DayString = z
  .string()
  .refine(isDay, { error: 'day' })
  .meta({ description: 'A calendar day, YYYY-MM-DD', format: 'date' });
export const Version = z.int().min(1);

/** Line breaks and tabs are typed; every other control character came from somewhere else. */
const hasNoControls = (value: string): boolean => !/[^\P{Cc}\t\n\r]/u.test(value);

/** Text typed by a person: trimmed, no control characters, bounded. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min, { error: min > 0 ? 'required' : 'too-short' })
    .max(max, { error: 'too-long' })
    .refine(hasNoControls, { error: 'characters' });

export const Reason = text(500, 1);

export const ErrorBody = z
  .object({
    message: z.string(),
    code: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
    /** 409: the state that the record is in, and what is allowed in it. */
    status: z.string().optional(),
    allowedActions: z.array(z.string()).optional(),
    record: z.unknown().optional(),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof ErrorBody>;
