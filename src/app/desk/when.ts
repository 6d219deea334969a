/** Time that has passed (ms) as a running clock: 06:12, 1:06:12. Never below zero. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** A time for machines: PT6M12S. */
export const elapsedDuration = (milliseconds: number): string =>
  `PT${Math.max(0, Math.floor(milliseconds / 60_000))}M${Math.max(0, Math.floor(milliseconds / 1000)) % 60}S`;
