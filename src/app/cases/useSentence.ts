import { pauseWords } from '../../domain/cases/pauses.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Sentence } from './caseSentence.ts';

/** The sentence in the language of the page. */
export function useSentence({ key, day, dayNumber, minutes, stopCodes, year }: Sentence): string {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const stopName = useStopName();
  const took = useMinutes();
  return t(key, {
    day: day ? dayText(day, language, today) : dayNumber,
    time: took(minutes),
    stop: stopCodes?.map(stopName).join(language === 'zh' ? '、' : ', '),
    year,
  });
}

/** `name('PUBL')`: what a pause is called; the code for one that nobody knows. */
export function useStopName(): (code: string) => string {
  const local = useLocalText();
  return code => local(pauseWords(code)) || code || '—';
}
