import { describe, expect, it } from 'vitest';
import { isBrowserKey, type KeyPress, mayAct, nameOf } from './shortcutKeys.ts';
import { createShortcutRegistry, findConflict } from './shortcutRegistry.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...change,
});

describe('the name of a press', () => {
  it.each([
    [{ key: 'F8', code: 'F8' }, 'F8'],
    [{ key: 'Process', code: 'F8', isComposing: true }, 'F8'],
    [{ key: 'F8', code: 'F8', shiftKey: true }, 'Shift+F8'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: '？', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'N', code: 'KeyN', shiftKey: true }, 'Shift+n'],
    [{ key: 'n', code: 'KeyN' }, 'n'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
    [{ key: 'Enter', code: 'Enter', metaKey: true }, 'Ctrl+Enter'],
    [{ key: '1', code: 'Digit1', altKey: true }, 'Alt+1'],
    [{ key: ' ', code: 'Space' }, 'Space'],
    [{ key: 'Shift', code: 'ShiftLeft', shiftKey: true }, undefined],
    [{ key: 'Process', code: 'KeyA', isComposing: true }, undefined],
  ])('%j → %s', (change, name) => {
    expect(nameOf(press(change))).toBe(name);
  });
});

describe('whether it may act', () => {
  it.each([
    ['F8', {}, true, true],
    ['F8', { isComposing: true, key: 'Process' }, true, true],
    ['n', {}, false, true],
    ['n', {}, true, false],
    ['n', { isComposing: true }, false, false],
    ['Ctrl+Enter', {}, true, true],
    ['Ctrl+Enter', { isComposing: true }, true, false],
    ['?', {}, true, false],
  ])('%s %j typing %s → %s', (name, change, isTyping, expected) => {
    expect(mayAct(name, press(change), isTyping)).toBe(expected);
  });

  it.each([
    ['F5', true],
    ['F11', true],
    ['F12', true],
    ['Ctrl+w', true],
    ['F8', false],
    ['F9', false],
    ['?', false],
  ])('%s belongs to the browser: %s', (name, expected) => {
    expect(isBrowserKey(name)).toBe(expected);
  });
});

describe('the registry', () => {
  const f8 = press({ key: 'F8', code: 'F8' });
  const shortcut = (id: string, key: string) => ({ id, key, label: id, run: () => undefined });

  it('finds by the chosen key, and the default no longer acts', () => {
    const registry = createShortcutRegistry();
    registry.add(shortcut('desk.call', 'F8'));
    expect(registry.find(f8, true, {})?.id).toBe('desk.call');
    expect(registry.find(f8, true, { 'desk.call': 'F9' })).toBeUndefined();
    expect(registry.find(press({ key: 'F9', code: 'F9' }), true, { 'desk.call': 'F9' })?.id).toBe(
      'desk.call',
    );
  });

  it('lets the latest win, and gives the key back when it goes', () => {
    const registry = createShortcutRegistry();
    registry.add(shortcut('page', 'F8'));
    const remove = registry.add(shortcut('dialog.inner', 'F8'));
    expect(registry.find(f8, false, {})?.id).toBe('dialog.inner');
    remove();
    expect(registry.find(f8, false, {})?.id).toBe('page');
  });

  it('names the conflict', () => {
    const list = [shortcut('a', 'F8'), shortcut('b', 'F9')];
    expect(findConflict(list, {}, 'b', 'F8')?.id).toBe('a');
    expect(findConflict(list, { a: 'F7' }, 'b', 'F8')).toBeUndefined();
    expect(findConflict(list, {}, 'a', 'F8')).toBeUndefined();
  });
});
