import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue.ts';
import { isSameContent } from '../changes.ts';
import type { Item } from '../item.ts';
import type { ItemDraft } from './draft.ts';
import { publishedItem } from './settle.ts';

const RCLH = CATALOGUE.find(({ code }) => code === 'RCLH')!;
const WHO = { by: 'manager', at: '2026-03-02T02:00:00.000Z' };
const publish = (draft: ItemDraft, base: Item | null = RCLH) =>
  publishedItem(base, draft, { code: 'RCLH', open: true }, WHO);
const materialOf = (item: Item, id: string) => item.materials.find(each => each.id === id);
const withMaterial = (id: string, change: object): ItemDraft => ({
  ...RCLH,
  materials: RCLH.materials.map(each => (each.id === id ? { ...each, ...change } : each)),
});

describe('what a published value rests on', () => {
  it.each(CATALOGUE.map(item => [item.code, item] as const))(
    'nothing changed, nothing changes: %s',
    (code, item) => {
      const own = { code, open: item.open };
      expect(isSameContent(publishedItem(item, item, own, WHO), item)).toBe(true);
    },
  );

  it('the law stays law only where it is unchanged', () => {
    expect(materialOf(RCLH, 'PROP')?.status).toBe('V');
    const after = publish(withMaterial('PROP', { copies: 2 }));
    expect(materialOf(after, 'PROP')).toMatchObject({ copies: 2, status: 'P' });
    // The old source spoke of the old line.
    expect(materialOf(after, 'PROP')).not.toHaveProperty('citation');
    const helped = publish(withMaterial('PROP', { en: 'Title deed', sample: { zh: '样张', en: '' } }));
    expect(materialOf(helped, 'PROP')).toMatchObject({ en: 'Title deed', status: 'V' });
    expect(materialOf(after, 'CONS')?.status).toBe('V');
  });

  it('with a source of the office it is confirmed by who publishes, without one it waits', () => {
    const citation = '津滨人社〔2026〕3号';
    expect(materialOf(publish(withMaterial('PROP', { copies: 2, citation })), 'PROP')).toMatchObject({
      status: 'P',
      citation,
      confirmedBy: 'manager',
      confirmedAt: WHO.at,
    });
    const waiting = materialOf(publish(withMaterial('PROP', { copies: 2, citation: '' })), 'PROP');
    expect(waiting).not.toHaveProperty('confirmedBy');
    expect(waiting).not.toHaveProperty('citation');
  });

  it('of an office in 联审 rests on its own source, also when a stage is put before it', () => {
    const withDays = (days: number): ItemDraft => ({
      ...RCLH,
      stages: RCLH.stages.map(stage =>
        stage.parts
          ? { ...stage, parts: stage.parts.map((part, at) => (at === 0 ? { ...part, days } : part)) }
          : stage,
      ),
    });
    const known = RCLH.stages[1]!.parts!;
    const changed = publish(withDays(0.25)).stages[1]!.parts!;
    expect(changed[0]).toMatchObject({ code: known[0]!.code, days: 0.25, status: 'P' });
    expect(changed[0]).not.toHaveProperty('source');
    expect(changed.slice(1)).toEqual(known.slice(1));
    const [first, ...others] = RCLH.stages;
    const moved = publish({ ...RCLH, stages: [first!, { ...first!, zh: '新环节', en: 'New' }, ...others] });
    expect(moved.stages[2]).toEqual({ ...RCLH.stages[1], no: 2 });
  });

  it('nobody can write law, or another’s confirmation, into a draft', () => {
    const forged = publish(withMaterial('QUAL', { status: 'V', confirmedBy: 'x' }));
    expect(materialOf(forged, 'QUAL')).not.toHaveProperty('confirmedBy');
    const limit = publish({ ...RCLH, committedDays: { value: 2, status: 'V', confirmedBy: 'x' } });
    expect(limit.committedDays).toEqual({ value: 2, status: 'P' });
    const added = publish({
      ...RCLH,
      materials: [...RCLH.materials, { ...RCLH.materials[0]!, id: 'M1', status: 'V', citation: '' }],
    });
    expect(materialOf(added, 'M1')?.status).toBe('P');
  });

  it('where a material comes from is no basis', () => {
    expect(materialOf(publish(withMaterial('LIC', { source: 'data_share' })), 'LIC')).toMatchObject({
      source: 'data_share',
      status: 'P',
    });
  });

  it('keeps a confirmation of the published version that came while the draft was open', () => {
    const base = {
      ...RCLH,
      legalDays: { ...RCLH.legalDays, confirmedBy: 'm', confirmedAt: WHO.at, source: '文' },
    };
    const draft = { ...RCLH, legalDays: { ...RCLH.legalDays, source: '文' } };
    expect(publish(draft, base).legalDays).toEqual(base.legalDays);
  });

  it('a stage put in before others leaves them what they are, numbered anew', () => {
    const [first, ...rest] = RCLH.stages;
    const extra = { ...first!, no: 9, zh: '公示', role: 'reviewer' as const, days: 1 };
    const after = publish({ ...RCLH, stages: [first!, extra, ...rest] });
    expect(after.stages.map(({ no, zh }) => [no, zh])).toEqual(
      [first!.zh, '公示', ...rest.map(({ zh }) => zh)].map((zh, no) => [no, zh]),
    );
    expect(after.stages[2]).toMatchObject({ status: rest[0]!.status });
    expect(after.stages[1]).toMatchObject({ status: 'P' });
  });

  it('texts lose their blanks, the English falls back, and what is empty is left out', () => {
    const after = publish(
      withMaterial('PROP', {
        zh: ' 不动产权证 ',
        en: ' ',
        standard: { zh: '', en: '' },
        sample: { zh: '样张', en: '' },
      }),
    );
    const material = materialOf(after, 'PROP');
    expect(material).toMatchObject({
      zh: '不动产权证',
      en: '不动产权证',
      sample: { zh: '样张', en: '样张' },
    });
    expect(material).not.toHaveProperty('standard');
  });

  it('code and open are the office’s', () => {
    expect(publish({ ...RCLH, code: 'X', open: false })).toMatchObject({ code: 'RCLH', open: true });
    expect(publish(RCLH, null).materials.every(({ status }) => status === 'P')).toBe(true);
  });
});
