/** Bytes that a file of a case may have: 20 MB, the office's own bound. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Pixels that a picture may have: a few kilobytes can claim gigabytes once they are unpacked. */
export const MOST_PIXELS = 100_000_000;

/** What may be kept, by what its bytes are: nothing that a browser or a desk would run. */
export const FILE_TYPES = {
  'application/pdf': { extension: 'pdf', zh: 'PDF', en: 'PDF' },
  'image/jpeg': { extension: 'jpg', zh: 'JPEG 图片', en: 'JPEG picture' },
  'image/png': { extension: 'png', zh: 'PNG 图片', en: 'PNG picture' },
} as const;
export type FileType = keyof typeof FILE_TYPES;

export const isFileType = (type: string): type is FileType => Object.hasOwn(FILE_TYPES, type);

const MOST_NAME = 120;

/** Without controls and the marks that turn the direction of writing: they make one name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** What some file system or shell understands as more than a letter. */
const UNSAFE = /[\\/:*?"<>|]/g;

/**
 * The name under which a file is shown and saved again: the last part of whatever path was sent, bounded, with the
 * extension of what the file really is. It is never the name of anything in the store.
 */
export function cleanFileName(name: string, type: FileType): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .replace(UNSEEN, '')
    .replace(UNSAFE, '_')
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const stem = [...bare].slice(0, MOST_NAME).join('') || 'file';
  return `${stem}.${FILE_TYPES[type].extension}`;
}
