import { PASSWORD_PROBLEM_TEXTS, type PasswordProblem } from '../../domain/staff/password.ts';
import { registerTexts } from '../http/language.ts';

/** The code under which a password's problem stands in an error body: `too-short` alone means any text. */
export const passwordCode = (problem: PasswordProblem): string => `password-${problem}`;

export function registerPasswordTexts(): void {
  for (const [problem, { zh, en }] of Object.entries(PASSWORD_PROBLEM_TEXTS)) {
    registerTexts({ [passwordCode(problem as PasswordProblem)]: [zh, en] });
  }
  registerTexts({
    'password-current': ['当前密码不正确', 'The present password is wrong'],
    'password-same': ['新密码不能与当前密码相同', 'The new password must differ from the present one'],
    'wrong-and-locked': [
      '用户名或密码错误。已连续输错 {failures} 次，账号锁定 {minutes} 分钟。',
      'The username or password is wrong. After {failures} wrong passwords the account is locked for {minutes} minutes.',
    ],
  });
}
