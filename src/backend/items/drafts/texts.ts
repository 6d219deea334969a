import { ITEM_PROBLEM_WORDS } from '../../../domain/items/edit/problemWords.ts';
import { registerTexts } from '../../http/language.ts';

/** The code under which the server says what is wrong with a definition: `days` is another thing elsewhere. */
export const problemCode = (code: string): string => `item.${code}`;

export function registerDraftTexts(): void {
  registerTexts({
    'item-code': [
      '请用 2 到 12 个大写字母和数字，以字母开头',
      '2 to 12 capital letters and digits, a letter first',
    ],
    'item-code-taken': ['已有这个编码的事项或草稿', 'There is an item or a draft with this code already'],
    'draft-held': [
      '{name}正在修改这个事项；可以查看，或在商定后接手',
      '{name} is changing this item: you may look, or take it over when you have agreed',
    ],
    'draft-exists': [
      '这个事项已有草稿；请先发布或放弃它',
      'There is a draft of this item already: publish or discard it first',
    ],
    'draft-none': ['没有草稿', 'There is no draft'],
    'draft-mine': ['草稿本来就在您这里', 'The draft is yours already'],
    'draft-unchanged': ['与现行版本相同，没有可发布的内容', 'Nothing differs from the published version'],
    'item-moved': [
      '您对比之后，现行版本又有变化；请再看一遍修改内容后发布',
      'The published version has changed since you compared: look at the changes again, then publish',
    ],
  });
  registerTexts(
    Object.fromEntries(
      Object.entries(ITEM_PROBLEM_WORDS).map(([code, { zh, en }]) => [problemCode(code), [zh, en] as const]),
    ),
  );
}
