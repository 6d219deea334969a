const isWide = (char: string): boolean => /[\u2e80-\uffef]/.test(char);

/** A name that fits beside a bar: at most `room` Latin characters, a Chinese one taking two. */
export function shortName(name: string, room = 21): string {
  let used = 0;
  let kept = '';
  for (const char of name) {
    used += isWide(char) ? 2 : 1;
    if (used > room) return `${kept.trimEnd()}…`;
    kept += char;
  }
  return name;
}
