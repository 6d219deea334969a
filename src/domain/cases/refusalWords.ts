import type { LocalText } from '../items/item.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { CaseStatus } from './statuses.ts';
import { STATUS_WORDS } from './words.ts';

const listed = (value: Refusal['params'][string] | undefined, comma: string): string =>
  Array.isArray(value) ? value.join(comma) : String(value ?? '');

const statusWord = (refusal: Refusal): LocalText =>
  STATUS_WORDS[refusal.params.status as CaseStatus] ?? { zh: '', en: '' };

const WORDS: Readonly<Record<RefusalCode, (refusal: Refusal) => LocalText>> = {
  role: () => ({ zh: '您的岗位不能进行此操作', en: 'Your role may not do this' }),
  status: refusal => ({
    zh: `办件当前为“${statusWord(refusal).zh}”，不能进行此操作`,
    en: `The case is "${statusWord(refusal).en}": this cannot be done now`,
  }),
  paused: () => ({
    zh: '特别程序正在进行，计时已停止，请先结束',
    en: 'A special procedure runs and the clock stands: end it first',
  }),
  'not-paused': () => ({ zh: '没有正在进行的这个特别程序', en: 'No such special procedure is running' }),
  'not-your-stage': () => ({
    zh: '当前环节不由您的岗位办理',
    en: 'The present stage is not one of your role',
  }),
  'not-assigned': () => ({ zh: '本环节已分配给他人', en: 'This stage is assigned to someone else' }),
  'questions-open': ({ params }) => ({
    zh: `受理前先补选情形：${listed(params.questions, '、')}`,
    en: `To be answered before acceptance: ${listed(params.questions, ', ')}`,
  }),
  'materials-missing': ({ params }) => ({
    zh: `缺少必要材料：${listed(params.materials, '、')}`,
    en: `Required materials are missing: ${listed(params.materials, ', ')}`,
  }),
  'already-corrected': () => ({
    zh: '已作过一次性告知；再次告知须由窗口负责人说明理由同意',
    en: 'A complete correction notice was given already: a second one needs the manager’s consent and reason',
  }),
  'no-clock-stop': () => ({ zh: '本事项没有可用的特别程序', en: 'The item has no special procedure' }),
  'already-extended': () => ({ zh: '只能延期一次', en: 'A case is extended only once' }),
  'past-due': () => ({
    zh: '承诺期限已过，不能延期：延期须在期限届满前批准（行政许可法第四十二条）',
    en: 'The limit is over: an extension is approved before it runs out (Administrative Licensing Law, art. 42)',
  }),
  'not-overdue': () => ({
    zh: '办件没有超期，或已写明原因',
    en: 'The case is not overdue, or its cause is known already',
  }),
  'same-person': () => ({
    zh: '受理或审核过本件的人不能作决定',
    en: 'Whoever accepted or reviewed this case may not decide it',
  }),
  'deferred-open': ({ params }) => ({
    zh: `还有 ${listed(params.owed, '')} 份材料未补齐，不能制证办结`,
    en: `Materials still owed: ${listed(params.owed, '')}. The result cannot be issued`,
  }),
  'promise-broken': ({ params }) => ({
    zh: `申请人曾违反承诺，${listed(params.until, '')} 前不适用容缺受理和告知承诺`,
    en: `The applicant broke a promise: nothing is deferred or declared until ${listed(params.until, '')}`,
  }),
  'no-correction-yet': () => ({
    zh: '还没有告知过补正，直接告知即可',
    en: 'No correction notice was given yet: give it',
  }),
  'second-notice-asked': () => ({
    zh: '再次告知已提出或已同意',
    en: 'A second notice was asked for or allowed already',
  }),
  'second-notice-open': () => ({ zh: '再次告知已经同意', en: 'A second notice is allowed already' }),
  'promise-signed': () => ({ zh: '没有待签署的承诺书', en: 'No promise waits for a signature' }),
  'nothing-deferred': () => ({ zh: '没有待补交的容缺材料', en: 'No deferred material is owed' }),
  'no-declaration': () => ({ zh: '没有待核查的承诺', en: 'No declaration waits for its check' }),
  'declaration-not-false': () => ({ zh: '没有不实的承诺', en: 'No declaration was found false' }),
  'promise-unsigned': ({ params }) => ({
    zh: `承诺书还没有签署（${listed(params.unsigned, '')} 份），请先办理“签署承诺书”`,
    en: `Promises that nobody has signed: ${listed(params.unsigned, '')}. Record the signature first`,
  }),
  'extension-asked': () => ({
    zh: '已申请延期，等负责人决定',
    en: 'An extension was asked for: the head decides',
  }),
  'no-extension-asked': () => ({ zh: '没有待决定的延期申请', en: 'No extension was asked for' }),
  'declaration-false': () => ({
    zh: '告知承诺经核查不实，由窗口负责人决定退件或撤销',
    en: 'A declaration was found false: the manager decides whether to return or revoke',
  }),
  'part-unknown': () => ({
    zh: '该单位没有待答复的联审事项，请刷新后再看',
    en: 'This office has nothing to answer now: look again after refreshing',
  }),
  'parts-open': ({ params }) => ({
    zh: `联审单位还没有全部答复：${listed(params.offices, '、')}`,
    en: `Not every office has answered: ${listed(params.offices, ', ')}`,
  }),
  'parts-against': ({ params }) => ({
    zh: `联审单位不同意或要求补充材料：${listed(params.offices, '、')}。可重新送审、退回上一环节或提请不予`,
    en: `An office objects or asks for material: ${listed(params.offices, ', ')}. Ask it again, send the case back or refer it for rejection`,
  }),
  'no-part': () => ({ zh: '本环节没有联审单位', en: 'No office reviews in parallel at this stage' }),
  'no-objection': () => ({ zh: '没有联审单位提出不同意见', en: 'No office has objected' }),
};

/** The refusal as a sentence for the person who asked. Materials and offices appear by id: put names in `params` to show them. */
export const refusalText = (refusal: Refusal): LocalText => WORDS[refusal.code](refusal);
