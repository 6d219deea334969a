import type { SettingsRecord } from '../../contract/office.ts';
import { isOfficeHours } from '../../domain/calendar/officeHours.ts';
import { findMinute, minuteText } from './minuteText.ts';

/** A row of a list that is typed; `key` stays while its texts change. */
export interface SpanDraft {
  key: string;
  from: string;
  to: string;
}

export interface ReasonDraft {
  key: string;
  code: string;
  zh: string;
  en: string;
}

/** The settings as typed, under the names of the API; `version` is the one on which the typing began. */
export interface SettingsDraft {
  version: number;
  hours: readonly SpanDraft[];
  /** In per cent. */
  yellowRatio: string;
  courtesyReasons: readonly ReasonDraft[];
  desk: Readonly<Record<DeskField, string>>;
}

/** The whole numbers of the desk, with their bounds as the contract has them. */
export const DESK_FIELDS = { recallLockSeconds: [0, 60], maxMisses: [1, 20] } as const;
export type DeskField = keyof typeof DESK_FIELDS;
export const DESK_NAMES = Object.keys(DESK_FIELDS) as DeskField[];

export const MAX_SPANS = 6;
export const MAX_REASONS = 30;

export const draftOf = ({
  version,
  hours,
  yellowRatio,
  courtesyReasons,
  desk,
}: SettingsRecord): SettingsDraft => ({
  version,
  hours: hours.spans.map(({ from, to }, index) => ({
    key: String(index),
    from: minuteText(from),
    to: minuteText(to),
  })),
  yellowRatio: percentText(yellowRatio),
  courtesyReasons: courtesyReasons.map(({ code, zh, en }) => ({ key: code, code, zh, en })),
  desk: { recallLockSeconds: String(desk.recallLockSeconds), maxMisses: String(desk.maxMisses) },
});

/** 0.8 → 80 */
export const percentText = (ratio: number): string => String(Math.round(ratio * 1000) / 10);

const ratioOf = (typed: string): number => Math.round(Number(typed.trim().replace(/%$/, '')) * 10) / 1000;

/** The body of the PUT; only of a draft without problems. */
export const settingsBody = ({ hours, yellowRatio, courtesyReasons, desk }: SettingsDraft) => ({
  hours: { spans: hours.map(({ from, to }) => ({ from: findMinute(from) ?? 0, to: findMinute(to) ?? 0 })) },
  yellowRatio: ratioOf(yellowRatio),
  courtesyReasons: courtesyReasons.map(({ code, zh, en }) => ({
    code: code.trim(),
    zh: zh.trim(),
    en: en.trim(),
  })),
  desk: { recallLockSeconds: Number(desk.recallLockSeconds), maxMisses: Number(desk.maxMisses) },
});

export type SettingsProblem = 'required' | 'time' | 'order' | 'ratio' | 'code' | 'codeTwice' | DeskField;

/** What is wrong, by the path under which the server would say it. */
export type SettingsProblems = Readonly<Record<string, SettingsProblem>>;

type Entry = readonly [path: string, problem: SettingsProblem];

export const checkSettings = (draft: SettingsDraft): SettingsProblems =>
  Object.fromEntries([
    ...hoursProblems(draft.hours),
    ...ratioProblems(draft.yellowRatio),
    ...reasonProblems(draft.courtesyReasons),
    ...deskProblems(draft.desk),
  ]);

function hoursProblems(spans: readonly SpanDraft[]): Entry[] {
  if (spans.length === 0) return [['hours', 'required']];
  const wrong = spans.flatMap(({ from, to }, index): Entry[] => [
    ...(findMinute(from) === undefined ? [[`hours.spans.${index}.from`, 'time'] as const] : []),
    ...(findMinute(to) === undefined ? [[`hours.spans.${index}.to`, 'time'] as const] : []),
  ]);
  if (wrong.length > 0) return wrong;
  const read = spans.map(({ from, to }) => ({ from: findMinute(from) ?? 0, to: findMinute(to) ?? 0 }));
  return isOfficeHours({ spans: read }) ? [] : [['hours', 'order']];
}

function ratioProblems(typed: string): Entry[] {
  const ratio = ratioOf(typed);
  const isRatio = typed.trim() !== '' && ratio >= 0.1 && ratio <= 1;
  return isRatio ? [] : [['yellowRatio', 'ratio']];
}

const deskProblems = (draft: SettingsDraft['desk']): Entry[] =>
  DESK_NAMES.flatMap((name): Entry[] => {
    const [from, to] = DESK_FIELDS[name];
    const value = Number(draft[name]);
    const isRight = draft[name].trim() !== '' && Number.isInteger(value) && value >= from && value <= to;
    return isRight ? [] : [[`desk.${name}`, name]];
  });

function reasonProblems(reasons: readonly ReasonDraft[]): Entry[] {
  const codes = reasons.map(({ code }) => code.trim());
  return reasons.flatMap(({ zh, en }, index): Entry[] => {
    const code = codes[index] ?? '';
    const path = `courtesyReasons.${index}`;
    const isCode = /^[a-z][a-z0-9-]{0,39}$/.test(code);
    const isTwice = codes.indexOf(code) < index;
    return [
      ...(isCode ? [] : [[`${path}.code`, 'code'] as const]),
      ...(isCode && isTwice ? [[`${path}.code`, 'codeTwice'] as const] : []),
      ...(zh.trim() ? [] : [[`${path}.zh`, 'required'] as const]),
      ...(en.trim() ? [] : [[`${path}.en`, 'required'] as const]),
    ];
  });
}
