import { z } from 'zod';
import { Id, Instant, Reason, Version } from './common.ts';

export const FileRecord = z
  .object({
    id: Id,
    caseId: Id,
    materialId: z.string().nullable(),
    name: z.string(),
    type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    size: z.int().meta({ description: 'bytes' }),
    sha256: z.string(),
    addedByName: z.string().nullable(),
    addedAt: Instant,
    withdrawnAt: Instant.nullable(),
    withdrawReason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'File' });
export type FileRecord = z.infer<typeof FileRecord>;

/** The body is the file itself; what it is of stands in the address. */
export const FileUploadQuery = z.object({
  name: z.string().max(400).default(''),
  materialId: z.string().max(40).optional(),
});

export const FileCommand = z.object({ reason: Reason, version: Version.optional() });
