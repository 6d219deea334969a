import { expect, it } from 'vitest';
import { SettingsEdit, type SettingsRecord } from '../../contract/office.ts';
import { checkSettings, draftOf, type SettingsDraft, settingsBody } from './settingsDraft.ts';

const record: SettingsRecord = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  zh: '测试窗口',
  en: 'Test office',
  sample: true,
  hours: {
    spans: [
      { from: 540, to: 720 },
      { from: 810, to: 1440 },
    ],
  },
  yellowRatio: 0.855,
  courtesyReasons: [{ code: 'elderly', zh: '老年人', en: 'Elderly' }],
  desk: { recallLockSeconds: 3, maxMisses: 3 },
  confirmedStops: [],
  version: 3,
};
const draft = draftOf(record);
const [morning, afternoon] = draft.hours as [SettingsDraft['hours'][number], SettingsDraft['hours'][number]];
const elderly = draft.courtesyReasons[0]!;

it('sends back what it was given, in the contract’s shape', () => {
  const { hours, yellowRatio, courtesyReasons, desk } = record;
  expect(settingsBody(draft)).toEqual({ hours, yellowRatio, courtesyReasons, desk });
  expect(SettingsEdit.safeParse(settingsBody(draft)).success).toBe(true);
  expect(draft).toMatchObject({ version: 3, yellowRatio: '85.5' });
});

it.each<[why: string, change: Partial<SettingsDraft>, problems: object]>([
  ['as it came', {}, {}],
  ['a per cent sign', { yellowRatio: ' 90% ' }, {}],
  ['no hours', { hours: [] }, { hours: 'required' }],
  ['no time', { hours: [{ ...morning, to: 'noon' }] }, { 'hours.spans.0.to': 'time' }],
  ['in the wrong order', { hours: [afternoon, morning] }, { hours: 'order' }],
  ['without a length', { hours: [{ ...morning, to: '9:00' }] }, { hours: 'order' }],
  ['overlapping', { hours: [{ ...morning, to: '14:00' }, afternoon] }, { hours: 'order' }],
  ['too small a share', { yellowRatio: '9' }, { yellowRatio: 'ratio' }],
  ['over all of it', { yellowRatio: '101' }, { yellowRatio: 'ratio' }],
  ['no share', { yellowRatio: ' ' }, { yellowRatio: 'ratio' }],
  ['no number', { yellowRatio: 'most' }, { yellowRatio: 'ratio' }],
  ['no reasons at all', { courtesyReasons: [] }, {}],
  ['no lock', { desk: { ...draft.desk, recallLockSeconds: '0' } }, {}],
  [
    'too long a lock',
    { desk: { ...draft.desk, recallLockSeconds: '61' } },
    { 'desk.recallLockSeconds': 'recallLockSeconds' },
  ],
  [
    'half a second',
    { desk: { ...draft.desk, recallLockSeconds: '0.5' } },
    { 'desk.recallLockSeconds': 'recallLockSeconds' },
  ],
  ['no misses', { desk: { ...draft.desk, maxMisses: '0' } }, { 'desk.maxMisses': 'maxMisses' }],
  ['misses left empty', { desk: { ...draft.desk, maxMisses: ' ' } }, { 'desk.maxMisses': 'maxMisses' }],
  [
    'a new reason left empty',
    { courtesyReasons: [elderly, { key: 'n', code: '', zh: ' ', en: '' }] },
    {
      'courtesyReasons.1.code': 'code',
      'courtesyReasons.1.zh': 'required',
      'courtesyReasons.1.en': 'required',
    },
  ],
  [
    'a code twice',
    { courtesyReasons: [elderly, { ...elderly, key: 'n', code: ' elderly ' }] },
    { 'courtesyReasons.1.code': 'codeTwice' },
  ],
  [
    'a code in Chinese',
    { courtesyReasons: [{ ...elderly, code: '老年' }] },
    { 'courtesyReasons.0.code': 'code' },
  ],
])('%s', (_, change, problems) => {
  expect(checkSettings({ ...draft, ...change })).toEqual(problems);
});
