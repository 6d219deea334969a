/** A part of a source: plain words, or an address that can be opened. */
export interface SourcePart {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s，。；]+/g;

/** A source as written, with its addresses told apart from its words. */
export function sourceParts(source: string): SourcePart[] {
  const parts: SourcePart[] = [];
  let from = 0;
  for (const match of source.matchAll(ADDRESS)) {
    const words = source.slice(from, match.index).trim();
    if (words) parts.push({ text: words });
    parts.push({ text: hostOf(match[0]), href: match[0] });
    from = match.index + match[0].length;
  }
  const rest = source.slice(from).trim();
  return rest ? [...parts, { text: rest }] : parts;
}

const hostOf = (address: string): string => address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
