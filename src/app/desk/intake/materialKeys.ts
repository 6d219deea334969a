import type { KeyboardEvent } from 'react';

/** In the checklist ↑ ↓ change the line, 1 2 3 4 choose its status; ← → are the browser's own. */
export function materialKeys(event: KeyboardEvent<HTMLElement>) {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-material]');
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const other = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    focusIn(other);
    event.preventDefault();
  } else if (/^[1-9]$/.test(event.key)) {
    row.querySelectorAll<HTMLInputElement>('input[type="radio"]:enabled')[Number(event.key) - 1]?.click();
    focusIn(row);
    event.preventDefault();
  }
}

function focusIn(row: Element | null) {
  const choice = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  choice?.focus();
}
