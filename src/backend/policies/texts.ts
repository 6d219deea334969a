import { registerTexts } from '../http/language.ts';

export const registerPolicyTexts = (): void =>
  registerTexts({
    'each-lane-once': ['每个通道须出现且只出现一次', 'Every lane once'],
    'hall-needs-policy': ['大厅须有自己的叫号规则', 'The hall needs a policy of its own'],
    scope: ['须为 hall 或本窗口的事项代码', '`hall`, or the code of an item of this office'],
  });
