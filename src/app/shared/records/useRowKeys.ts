import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useShortcut } from '../shortcuts.ts';

const LINK = 'a[data-row-link]';

/** The row that was opened last in each list of this tab, so that coming back finds the place. */
const lastOpened = new Map<string, string>();

export function rememberRow(list: string, id: string) {
  lastOpened.set(list, id);
}

/**
 * j / k and the arrows walk through the rows of a table; coming back to a list puts the focus on the row that was
 * opened. Answers the table body's key handler.
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, list: string, isEnabled: boolean) {
  const t = useT();
  const step = (by: 1 | -1) => focusRow(body.current, by);
  useShortcut({ id: 'list.next', key: 'j', label: t('records.list.nextRow'), run: () => step(1), isEnabled });
  useShortcut({
    id: 'list.previous',
    key: 'k',
    label: t('records.list.previousRow'),
    run: () => step(-1),
    isEnabled,
  });

  useEffect(() => {
    const id = lastOpened.get(list);
    const link = id && isEnabled ? body.current?.querySelector<HTMLElement>(`[data-row-link="${id}"]`) : null;
    if (!link) return;
    lastOpened.delete(list);
    link.focus();
  }, [body, list, isEnabled]);

  return (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };
}

function focusRow(body: HTMLElement | null, by: 1 | -1) {
  const links = [...(body?.querySelectorAll<HTMLElement>(LINK) ?? [])];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}
