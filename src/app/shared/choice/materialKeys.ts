import type { KeyboardEvent } from 'react';

/**
 * In a list of materials ↑ ↓ change the line, 1 2 3 4 choose its status; ← → are the browser's own. What is typed into a
 * field of a line is left alone.
 */
export function materialKeys(event: KeyboardEvent<HTMLElement>) {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const row = target.closest<HTMLElement>('[data-material]');
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const other = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    focusChoiceIn(other);
    event.preventDefault();
  } else if (/^[1-9]$/.test(event.key)) {
    row.querySelectorAll<HTMLInputElement>('input[type="radio"]:enabled')[Number(event.key) - 1]?.click();
    focusChoiceIn(row);
    event.preventDefault();
  }
}

/** Puts the focus on the chosen one of a line's choices, else on its first. */
export function focusChoiceIn(row: Element | null | undefined) {
  const choice = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  choice?.focus();
}
