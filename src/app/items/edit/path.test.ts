import { expect, it } from 'vitest';
import { under, valueAt, withValueAt } from './path.ts';

const item = {
  zh: '落户',
  fee: { value: { zh: '不收费' } },
  materials: [{ id: 'A' }, { id: 'B', copies: 2 }],
};

it.each([
  ['', item],
  ['zh', '落户'],
  ['fee.value.zh', '不收费'],
  ['materials.1.copies', 2],
  ['materials.9.copies', undefined],
  ['note.value', undefined],
])('reads %s', (path, value) => {
  expect(valueAt(item, path)).toEqual(value);
});

it.each<[string, unknown, object]>([
  ['zh', '派遣', { ...item, zh: '派遣' }],
  ['materials.0.copies', 3, { ...item, materials: [{ id: 'A', copies: 3 }, item.materials[1]] }],
  ['materials.1.copies', undefined, { ...item, materials: [{ id: 'A' }, { id: 'B' }] }],
  ['note.value.zh', '说明', { ...item, note: { value: { zh: '说明' } } }],
  ['zh', null, { ...item, zh: null }],
])('writes %s = %j', (path, next, after) => {
  const before = structuredClone(item);
  expect(withValueAt(item, path, next)).toEqual(after);
  expect(item).toEqual(before);
});

it('keeps what is not on the way as it is', () => {
  const after = withValueAt(item, 'materials.0.id', 'C');
  expect(after.fee).toBe(item.fee);
  expect(after.materials[1]).toBe(item.materials[1]);
});

it('joins paths', () => {
  expect([under('', 'zh'), under('fee.value', 'zh')]).toEqual(['zh', 'fee.value.zh']);
});
