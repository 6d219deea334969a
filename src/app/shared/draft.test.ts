import { describe, expect, it } from 'vitest';
import { createStorage } from '../providers/storage.ts';
import { createMemoryStorage } from '../providers/testApi.ts';
import { createDraftBox } from './draft.ts';

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

function boxOf(memory: Storage, formKey: string) {
  return createDraftBox<{ name: string }>(
    createStorage('tw:draft:', () => memory),
    formKey,
    isObject,
  );
}

describe('drafts', () => {
  it('are found again by another page of the same form only', () => {
    const memory = createMemoryStorage();
    boxOf(memory, 'intake:A001').keep({ name: '张三' }, 5);
    expect(boxOf(memory, 'intake:A001').find()).toEqual({ value: { name: '张三' }, at: 5 });
    expect(boxOf(memory, 'intake:A002').find()).toBeUndefined();
  });

  it('are gone when settled', () => {
    const memory = createMemoryStorage();
    const box = boxOf(memory, 'intake:A001');
    box.keep({ name: '张三' }, 5);
    box.drop();
    expect(box.find()).toBeUndefined();
  });

  it('of another shape are not used', () => {
    const memory = createMemoryStorage();
    memory.setItem('tw:draft:intake', JSON.stringify({ value: 'text', at: 5 }));
    expect(boxOf(memory, 'intake').find()).toBeUndefined();
    memory.setItem('tw:draft:intake', JSON.stringify({ name: 'no draft' }));
    expect(boxOf(memory, 'intake').find()).toBeUndefined();
  });
});
