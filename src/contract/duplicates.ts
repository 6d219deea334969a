import { z } from 'zod';
import { CASE_STATUSES } from '../domain/cases/statuses.ts';
import { Id, Instant } from './common.ts';

/** A case that may be the same as the one that is being filed; the person masked. */
export const DuplicateCandidate = z
  .object({
    id: Id,
    number: z.string(),
    variant: z.string().nullable(),
    status: z.enum(CASE_STATUSES),
    receivedAt: Instant,
    closedAt: Instant.nullable(),
    /** The same document, or only the same name and phone under another one. */
    match: z.enum(['person', 'name-phone']),
    applicantName: z.string(),
    idNumber: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'DuplicateCandidate' });
export type DuplicateCandidate = z.infer<typeof DuplicateCandidate>;
