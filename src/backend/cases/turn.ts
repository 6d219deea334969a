import { findStage, stagesOf } from '../../domain/cases/stages.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS, STATUS_WORDS } from '../../domain/cases/words.ts';
import type { Item, LocalText } from '../../domain/items/item.ts';
import type { Language } from '../http/language.ts';

interface Place {
  status: string;
  stageNo: number;
}

const CORRECTION: LocalText = { zh: '补正', en: 'Correction' };

/** What is being done now, in words: the stage, or what follows the decision where the item lists no stage for it. */
export function turnName(item: Item, { status, stageNo }: Place): LocalText {
  const at = status as CaseStatus;
  if (at === 'correcting') return CORRECTION;
  if (at === 'issued' || at === 'rejected') return ACTION_WORDS.deliver;
  if (isClosed(at)) return STATUS_WORDS[at];
  const stage = findStage(item, stageNo);
  if (at === 'approved' && stage?.role !== 'clerk') return ACTION_WORDS.issue;
  return stage ?? STATUS_WORDS[at];
}

/**
 * A turn as it was written down (in Chinese, when it began) in the language that is asked for. A name that none of the
 * items has any more, since an office may rename its stages, stays as it was written.
 */
export function turnWords(
  items: Iterable<Pick<Item, 'stages'>>,
  written: string,
  language: Language,
): string {
  if (language === 'zh') return written;
  const isIt = (words: LocalText) => words.zh === written;
  for (const item of items) {
    const stage = stagesOf(item).find(isIt);
    if (stage) return stage[language];
  }
  const others = [CORRECTION, ...Object.values(ACTION_WORDS), ...Object.values(STATUS_WORDS)];
  return others.find(isIt)?.[language] ?? written;
}
