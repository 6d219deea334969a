import { z } from 'zod';
import { Id, Instant, text } from './common.ts';

export const COMMENT_LENGTH = 1_000;

export const CommentCreate = z.object({
  text: text(COMMENT_LENGTH, 1),
  mentions: z.array(Id).max(20).default([]),
});

export const CommentRecord = z
  .object({
    id: Id,
    at: Instant,
    authorId: Id,
    authorName: z.string(),
    text: z.string().nullable().meta({ description: 'null: struck out by its author' }),
    mentions: z.array(z.object({ id: Id, name: z.string() })),
    isUnread: z.boolean(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'Comment' });
export type CommentRecord = z.infer<typeof CommentRecord>;

export const PresenceBeat = z.object({
  acting: z.boolean().default(false),
  /** The page is being closed. */
  leaving: z.boolean().default(false),
});

/** Somebody else whose page of the case is open. */
export const Viewer = z.object({ id: Id, name: z.string(), acting: z.boolean() }).meta({ id: 'Viewer' });
export type Viewer = z.infer<typeof Viewer>;
