import { registerTexts } from '../http/language.ts';

export const registerPolicyTexts = (): void =>
  registerTexts({
    'each-lane-once': ['每个通道须出现且只出现一次', 'Every lane once'],
    'hall-needs-policy': ['大厅须有自己的叫号规则', 'The hall needs a policy of its own'],
    'no-own-window': [
      '没有只办这一事项的窗口，规则不会被用到；请先让一个窗口只办这一事项',
      'No window serves this item alone, so that nothing would call by the rule: give it a window of its own first',
    ],
    scope: ['须为 hall 或本窗口的事项代码', '`hall`, or the code of an item of this office'],
  });
