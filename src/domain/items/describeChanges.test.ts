import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { describeChanges } from './describeChanges.ts';
import type { Item } from './item.ts';

const RCLH = CATALOGUE.find(({ code }) => code === 'RCLH')!;
const withMaterial = (id: string, change: object): Item => ({
  ...RCLH,
  materials: RCLH.materials.map(each => (each.id === id ? { ...each, ...change } : each)),
});
const told = (after: Item, language: 'zh' | 'en' = 'zh') =>
  describeChanges(RCLH, after).map(({ part, id, how, field, from, to }) =>
    [part, id, how, field, from?.[language], to?.[language]].filter(
      each => each !== null && each !== undefined,
    ),
  );

describe('a difference in words', () => {
  it.each<[string, Item, unknown[][]]>([
    ['nothing', RCLH, []],
    ['a name', { ...RCLH, zh: '人才落户' }, [['name', 'changed', RCLH.zh, '人才落户']]],
    [
      'a limit',
      { ...RCLH, committedDays: { ...RCLH.committedDays, value: 2 } },
      [['committedDays', 'changed', '3', '2']],
    ],
    [
      'the kind',
      { ...RCLH, kind: { ...RCLH.kind, value: 'instant' } },
      [['kind', 'changed', '承诺件', '即办件']],
    ],
    [
      'a form and the copies',
      withMaterial('PROP', { form: 'scan', copies: 2 }),
      [
        ['materials', 'PROP', 'changed', 'form', '原件核验', '扫描件'],
        ['materials', 'PROP', 'changed', 'copies', '（空）', '2'],
      ],
    ],
    [
      'where it comes from',
      withMaterial('PROP', { source: 'data_share' }),
      [['materials', 'PROP', 'changed', 'source', '申请人提交', '数据共享取得']],
    ],
    [
      'a condition',
      withMaterial('PROP', {
        when: { allOf: [{ variant: ['XL', 'JX'] }, { is: { question: 'withFamily', answers: ['yes'] } }] },
      }),
      [
        [
          'materials',
          'PROP',
          'changed',
          'when',
          '落户地址：本人产权房或配偶产权房',
          '学历型或急需型，且家属是否随迁：是',
        ],
      ],
    ],
    [
      'stops',
      { ...RCLH, clockStops: ['VERI', 'FILE'] },
      [['clockStops', 'changed', '外部门核验', '外部门核验、档案转递/外单位函件']],
    ],
    ['one gone', { ...RCLH, materials: RCLH.materials.slice(1) }, [['materials', 'ID', 'removed']]],
    [
      'the order',
      { ...RCLH, materials: [RCLH.materials[1]!, RCLH.materials[0]!, ...RCLH.materials.slice(2)] },
      [['materials', 'moved']],
    ],
    [
      'a stage put in',
      { ...RCLH, stages: [RCLH.stages[0]!, { ...RCLH.stages[0]!, zh: '公示' }, ...RCLH.stages.slice(1)] },
      [['stages', '公示', 'added']],
    ],
    ['who stands for it is none', withMaterial('PROP', { status: 'P', citation: 'x' }), []],
  ])('%s', (_what, after, lines) => {
    expect(told(after)).toEqual(lines);
  });

  it('has an English', () => {
    expect(told(withMaterial('PROP', { deferrable: true }), 'en')).toEqual([
      ['materials', 'PROP', 'changed', 'deferrable', 'No', 'Yes'],
    ]);
  });
});
