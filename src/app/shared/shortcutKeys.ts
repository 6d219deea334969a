/** What a key press is called: 'F8', 'Ctrl+Enter', '?', 'Alt+1', 'n'. */
export type KeyName = string;

/** The parts of a KeyboardEvent that name it. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
}

const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/;
const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta', 'Process', 'Dead', 'Unidentified']);

/** Keys that a browser keeps, or that would surprise: never offered for a shortcut. */
const BROWSER_KEYS = new Set(
  ['F5', 'F6', 'F7', 'F11', 'F12', 'Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'Delete'].concat(
    [...'acdefhjklnoprstuvwxz0123456789+-='].map(letter => `Ctrl+${letter}`),
    ['Ctrl+F5', 'Ctrl+Tab', 'Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+d', 'Alt+e', 'Alt+f'],
  ),
);

export const isFunctionKey = (name: KeyName): boolean => FUNCTION_KEY.test(name.split('+').pop() ?? '');

export const isBrowserKey = (name: KeyName): boolean => BROWSER_KEYS.has(name);

/**
 * The name of a press; undefined for a modifier alone. While an input method composes, `key` says only
 * 'Process', so function keys are named by `code`, which stays true.
 */
export function nameOf(press: KeyPress): KeyName | undefined {
  const base = FUNCTION_KEY.test(press.code) ? press.code : press.key;
  if (MODIFIERS.has(base)) return undefined;
  const key = base === ' ' ? 'Space' : base.length === 1 ? base.toLowerCase() : base;
  // A sign like '?' has its Shift in it; F-keys and named keys do not.
  const withShift = press.shiftKey && (base.length > 1 || /[a-z]/i.test(base));
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    withShift ? 'Shift' : '',
    key === '？' ? '?' : key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether a press may act here: plain letters never while typing or composing, function keys always. */
export function mayAct(name: KeyName, press: KeyPress, isTyping: boolean): boolean {
  if (isFunctionKey(name)) return true;
  if (press.isComposing || press.key === 'Process') return false;
  return !isTyping || name.startsWith('Ctrl+') || name.startsWith('Alt+');
}

/** Whether the focus is in something that takes text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type)
  );
}
