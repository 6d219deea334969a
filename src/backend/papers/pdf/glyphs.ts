/** 〓, the printer's mark for a character that the font lacks. */
export const GETA = '〓';

/** Which characters a font can draw: formats 4 and 12 of its cmap table, the two that such fonts have. */
export function glyphsOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 0x636d6170);
  const known = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, known);
    if (format === 12) readGroups(view, at, known);
  }
  return codePoint => known.has(codePoint);
}

function findTable(view: DataView, tag: number): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index;
    if (view.getUint32(at) === tag) return view.getUint32(at + 8);
  }
  throw new Error('the font of the papers has no cmap');
}

function readGroups(view: DataView, at: number, known: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const from = at + 16 + 12 * index;
    for (let code = view.getUint32(from); code <= view.getUint32(from + 4); code++) known.add(code);
  }
}

function readSegments(view: DataView, at: number, known: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let index = 0; index < twice; index += 2) {
    const end = view.getUint16(at + 14 + index);
    const start = view.getUint16(at + 16 + twice + index);
    const delta = view.getUint16(at + 16 + 2 * twice + index);
    const offsetAt = at + 16 + 3 * twice + index;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) known.add(code);
    }
  }
}

/** Nothing is dropped in silence: what the font lacks stands as 〓, and is answered. */
export function drawable(text: string, has: (codePoint: number) => boolean, lacking: Set<string>): string {
  let drawn = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 10 || has(code)) drawn += character;
    else {
      drawn += GETA;
      lacking.add(character);
    }
  }
  return drawn;
}

/** For the foot of the page: which characters to write in by hand. */
export const lackingNote = (lacking: ReadonlySet<string>): string =>
  [...lacking].map(each => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join('、');
