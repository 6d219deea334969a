import type { LocalText } from '../items/item.ts';
import type { TakeBecause, TakeCode } from './takeNext.ts';

const WORDS: Readonly<Record<TakeCode, (day: string) => LocalText>> = {
  overdue: day => ({
    zh: `本环节应在 ${day} 前办完，已经晚了`,
    en: `This stage should have ended by ${day}: it is late`,
  }),
  'due-today': () => ({ zh: '本环节今天必须办完', en: 'This stage must end today' }),
  'green-first': () => ({
    zh: '绿色通道优先；没有今天必须办完的其他办件',
    en: 'Green goes first; no other case has to move today',
  }),
  'least-time': day => ({
    zh: `没有绿色通道办件在等；它最先到期（本环节 ${day} 前）`,
    en: `No green case waits; it has the least time (this stage by ${day})`,
  }),
};

/** Why the case was given, as a sentence. */
export const takeText = ({ code, leaveBy }: TakeBecause): LocalText => WORDS[code](leaveBy);
