import { describe, expect, it } from 'vitest';
import { catalogueOf, RESOURCES } from './catalogue.ts';
import { createI18nProvider } from './i18nProvider.ts';

/** Every path with its text. */
function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(match => match[1]))].sort();

describe('the catalogue', () => {
  const zh = flatten(catalogueOf('zh'));
  const en = new Map(flatten(catalogueOf('en')));

  it('has no empty text in either language', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills the same values into both languages', () => {
    const different = zh.filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('has no Chinese in the English, except the product’s name and what stands on a paper', () => {
    const chinese = ['shell.product', 'papers.scan', 'papers.seal'];
    const left = [...en].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !chinese.includes(key));
    expect(left).toEqual([]);
  });

  it.each(RESOURCES)('names the resource %s for react-admin', name => {
    expect(createI18nProvider('en').translate(`resources.${name}.name`, { smart_count: 2 })).not.toContain(
      'resources.',
    );
  });

  it('chooses the plural, and changes the language', async () => {
    const provider = createI18nProvider('zh');
    expect(provider.translate('shell.lamp.left', { smart_count: 2 })).toBe('剩 2 个工作日');
    expect(provider.translate('ra.action.save')).toBe('保存');
    await provider.changeLocale('en');
    expect(provider.translate('shell.lamp.left', { smart_count: 1 })).toBe('1 working day left');
    expect(provider.translate('shell.lamp.left', { smart_count: 2 })).toBe('2 working days left');
    expect(provider.translate('ra.action.save')).toBe('Save');
  });
});
