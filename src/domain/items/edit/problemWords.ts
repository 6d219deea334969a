import type { LocalText } from '../item.ts';

const words = (zh: string, en: string): LocalText => ({ zh, en });

/** What is wrong with an item, in a sentence each: under the field on the screen, and in the server's answer. */
export const ITEM_PROBLEM_WORDS = {
  required: words('必填', 'Required'),
  'en-missing': words('没有英文，英文界面将显示中文', 'No English: the Chinese text is shown instead'),
  days: words('请填 0 到 400 的整数（工作日）', 'A whole number of working days from 0 to 400'),
  'stage-days': words('请填 0 到 400，可填到 0.25', 'From 0 to 400, in quarters of a day'),
  'committed-past-legal': words(
    '承诺时限不能超过法定时限',
    'The committed limit cannot exceed the legal one',
  ),
  'extension-past-law': words(
    '请填 0 到 10：行政许可法第四十二条最多延长 10 个工作日',
    'From 0 to 10: Administrative Licensing Law art. 42 allows ten working days',
  ),
  'instant-slow': words(
    '即办件当日办结，承诺时限却超过 1 个工作日',
    'Done at once means the same day, but the committed limit is longer than one working day',
  ),
  years: words('请填 1 到 99 的整数，或留空', 'A whole number from 1 to 99, or nothing'),
  code: words('只用字母和数字，以字母开头，最多 40 个', 'Letters and digits, a letter first, at most 40'),
  twice: words('与前面的重复', 'Stands above already'),
  'name-twice': words(
    '与前面一项同名；同一材料用于几种情形时，请合为一项，在条件中选这几种情形',
    'Named as one above; where several circumstances need the same material, keep one line and choose them all in its condition',
  ),
  'id-reused': words(
    '这个编号以前是另一项；旧办件会混淆，请删除后重新添加',
    'This identifier was another thing before, and older cases would be confused: remove it and add it anew',
  ),
  'two-answers': words('一个问题至少要有两个选项', 'A question needs at least two options'),
  'question-unused': words('没有材料用到这个问题', 'No material depends on this question'),
  'no-materials': words('没有任何材料', 'No material is asked for'),
  'condition-needed': words('视情形提供的材料要选条件', 'A material that depends needs a condition'),
  'condition-unneeded': words(
    '必要材料不带条件；请改为“视情形”或去掉条件',
    'A required material has no condition: choose “it depends”, or remove the condition',
  ),
  'unknown-variant': words('条件里的情形已不存在', 'The condition names a circumstance that is gone'),
  'unknown-question': words('条件里的问题已不存在', 'The condition names a question that is gone'),
  'unknown-answer': words('条件里的选项已不存在', 'The condition names an option that is gone'),
  'choose-answer': words('请至少选一项', 'Choose at least one'),
  'main-deferred': words('主要材料不能容缺', 'A main material cannot be deferred'),
  'main-declared': words('主要材料不能以承诺代替', 'A declaration cannot stand for a main material'),
  'deferral-off': words(
    '本事项已关闭容缺受理，此项不起作用',
    'The item does not allow deferral, so this does nothing',
  ),
  'declaration-off': words(
    '本事项已关闭告知承诺，此项不起作用',
    'The item does not allow declarations, so this does nothing',
  ),
  'shared-source': words(
    '形式为数据共享的，来源也应为数据共享',
    'Shared data as a form comes from data sharing',
  ),
  copies: words('请填 1 到 20 的整数', 'A whole number from 1 to 20'),
  'at-least-one': words('至少要有一项', 'At least one'),
  'first-clerk': words(
    '第一个环节是受理，由综合服务岗办理',
    'The first stage is acceptance, worked by a clerk',
  ),
  'stages-past': words(
    '各环节天数之和超过承诺时限',
    'The days of the stages add up to more than the committed limit',
  ),
  'stages-short': words(
    '各环节天数之和少于承诺时限',
    'The days of the stages add up to less than the committed limit',
  ),
  'unknown-stop': words('没有这个特别程序', 'There is no such special procedure'),
  'variant-in-use': words(
    '尚未受理的办件选了已删除的情形；发布后须由窗口重新确认',
    'Cases not yet accepted have chosen a circumstance that is removed: the window must settle it again',
  ),
  'answer-in-use': words(
    '尚未受理的办件选了已删除的选项；发布后须由窗口重新询问',
    'Cases not yet accepted have chosen an option that is removed: the window must ask again',
  ),
} as const satisfies Record<string, LocalText>;

export type ItemProblemCode = keyof typeof ITEM_PROBLEM_WORDS;
