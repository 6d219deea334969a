import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** What one person is told. */
export const NoticeRecord = z
  .object({
    id: Id,
    kind: z.string(),
    /** In the caller's language. */
    text: z.string(),
    subjectType: z.string(),
    subjectId: Id,
    at: Instant,
    seenAt: Instant.nullable(),
  })
  .meta({ id: 'Notice' });
export type NoticeRecord = z.infer<typeof NoticeRecord>;

export const NOTICE_ACTIONS = ['seen'] as const;
