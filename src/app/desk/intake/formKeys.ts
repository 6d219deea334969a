import { entryOf, stopsOf } from '../../shared/enterToNext.ts';

/** Brings the first wrong field into view and focus; a wrong group of choices takes it at its first choice. */
export function focusFirstProblem(form: HTMLElement) {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const field = wrong?.matches('input, select') ? wrong : wrong?.querySelector<HTMLElement>('input:enabled');
  field?.focus();
  wrong?.scrollIntoView({ block: 'nearest' });
}

/** Where typing begins: the first field that is empty, the first question that is open. The employer may stay empty. */
export function focusFirstGap(form: HTMLElement) {
  const stops = stopsOf(form).filter(stop => stop instanceof HTMLInputElement && stop.type !== 'checkbox');
  const gap = stops.find(stop => stop.id !== 'intake-enterprise' && isOpen(stop as HTMLInputElement, form));
  (gap ?? stops[0])?.focus();
}

function isOpen(field: HTMLInputElement, form: HTMLElement): boolean {
  return field.type === 'radio' ? !(entryOf(field, form) as HTMLInputElement).checked : field.value === '';
}
