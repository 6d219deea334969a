import type { MessageKey } from '../i18n/catalogue.ts';
import type { TextValues } from '../i18n/useT.ts';
import type { Lamp } from './words.ts';

export interface LampFacts {
  lamp: Lamp;
  /** Working days after today up to the due day; below zero: working days overdue. */
  remaining?: number | null;
  /** The year whose calendar is missing, when there is no due date yet. */
  pendingYear?: number | null;
}

/** What is written beside a lamp: 剩 2 个工作日, 已超期 1 个工作日. */
export function lampText({ lamp, remaining: days, pendingYear }: LampFacts): [MessageKey, TextValues] {
  if (pendingYear && lamp !== 'done') return ['shell.lamp.pendingYear', { year: pendingYear }];
  if (days === undefined || days === null || lamp === 'done' || lamp === 'stopped')
    return [`shell.lamp.${lamp}`, {}];
  // On the rest days right after the due day no working day has passed yet.
  if (lamp === 'red')
    return days === 0 ? ['shell.lamp.red', {}] : ['shell.lamp.overdue', { smart_count: Math.abs(days) }];
  if (lamp === 'yellow')
    return days > 0 ? ['shell.lamp.yellowLeft', { smart_count: days }] : ['shell.lamp.yellowToday', {}];
  return days > 0 ? ['shell.lamp.left', { smart_count: days }] : ['shell.lamp.today', {}];
}
