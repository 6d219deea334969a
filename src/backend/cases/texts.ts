import { registerTexts } from '../http/language.ts';

/** What the procedure and the items say of a field; one line a code. */
export function registerCaseTexts(): void {
  registerTexts({
    'unknown-variant': ['该事项没有这个情形', 'The item has no such variant'],
    'unknown-question': ['该事项不问这个问题', 'The item does not ask this'],
    'unknown-answer': ['不在可选答案内', 'Not one of the answers'],
    'unknown-material': ['该事项没有这份材料', 'The item has no such material'],
    'unknown-stop': ['该事项没有这个特别程序', 'The item has no such special procedure'],
    'stop-not-open': ['这个特别程序没有在进行', 'This special procedure is not running'],
    'unknown-cause': ['不在超期原因列表内', 'Not one of the causes on the list'],
    'unknown-delivery': ['该事项没有这种送达方式', 'The item has no such way of delivery'],
    'unknown-reason': ['不在本单位的理由清单内', 'Not one of the reasons of the office'],
    'unknown-finding': ['填写 true（属实）或 false（不实）', 'Either true or false'],
    'letter-expired': [
      '授权委托书已过有效期，请更换后再办',
      'The letter of authority has run out; bring one that holds',
    ],
    'after-today': ['不能晚于今天', 'Cannot be after today'],
    'before-decision': ['不能早于作出决定之日', 'Cannot be before the day of the decision'],
    'past-committed': ['不能晚于承诺办结日', 'Cannot be later than the committed day'],
    'promised-late': [
      '容缺和告知承诺只能在受理时作出',
      'Materials are deferred or declared on acceptance only',
    ],
    'reason-code': ['代码用小写字母、数字和短横线', 'A code has small letters, digits and dashes'],
    'days-range': ['天数超出可延期范围', 'More or fewer days than an extension may have'],
    'before-today': ['不能早于今天', 'Cannot be before today'],
    'case-closed': ['办件已办结，不能再修改', 'The case is closed and cannot be changed'],
    'unknown-credit-code': ['没有登记这个统一社会信用代码', 'No enterprise is registered with this code'],
    'unknown-project-code': ['没有登记这个项目代码', 'No project is registered with this code'],
  });
}
