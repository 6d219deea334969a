import { findStage } from '../../domain/cases/stages.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS, STATUS_WORDS } from '../../domain/cases/words.ts';
import type { Item, LocalText } from '../../domain/items/item.ts';

interface Place {
  status: string;
  stageNo: number;
}

const CORRECTION: LocalText = { zh: '补正', en: 'Correction' };

/** What is being done now, in words: the stage, or what follows the decision where the item lists no stage for it. */
export function turnName(item: Item, { status, stageNo }: Place): LocalText {
  const at = status as CaseStatus;
  if (at === 'correcting') return CORRECTION;
  if (at === 'issued') return ACTION_WORDS.deliver;
  if (isClosed(at)) return STATUS_WORDS[at];
  const stage = findStage(item, stageNo);
  if (at === 'approved' && stage?.role !== 'clerk') return ACTION_WORDS.issue;
  return stage ?? STATUS_WORDS[at];
}
