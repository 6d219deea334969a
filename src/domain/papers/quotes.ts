/** Quotation marks inside quotation marks are single ones (GB/T 15834): “人才‘绿卡’发放”, whatever a name has of its own. */
export function nestQuotes(text: string): string {
  let depth = 0;
  return text.replace(/[“”]/g, mark => {
    if (mark === '“') depth += 1;
    const isInner = depth > 1;
    if (mark === '”') depth = Math.max(depth - 1, 0);
    if (!isInner) return mark;
    return mark === '“' ? '‘' : '’';
  });
}
