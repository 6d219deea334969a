import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type="hidden"]):enabled, select:enabled';

/** The places at which Enter stops: every field, one for each group of choices. */
export function stopsOf(form: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...form.querySelectorAll<HTMLInputElement>(FIELDS)].filter(field => {
    if (field.type !== 'radio') return true;
    if (seen.has(field.name)) return false;
    seen.add(field.name);
    return true;
  });
}

/** Where a group of choices takes the focus: the chosen one, else its first. */
export function entryOf(field: HTMLElement, form: HTMLElement): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
  return form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(field.name)}"]:checked`) ?? field;
}

/** Enter goes to the next field, as counters are used to; an open list of choices keeps its own Enter. */
export function enterToNext(event: KeyboardEvent<HTMLElement>) {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const stops = stopsOf(form);
  const here = stops.findIndex(stop => isSameStop(stop, target));
  const next = stops[here + 1];
  if (next) entryOf(next, form).focus();
}

function isSameStop(stop: HTMLElement, target: HTMLInputElement | HTMLSelectElement): boolean {
  if (stop === target) return true;
  const isGroup = stop instanceof HTMLInputElement && stop.type === 'radio' && target.type === 'radio';
  return isGroup && stop.name === target.name;
}
