import { checkPassword, type PasswordProblem } from '../../domain/staff/password.ts';

export interface PasswordValues {
  current: string;
  next: string;
  repeat: string;
}

export type PasswordProblems = {
  current?: 'required';
  next?: PasswordProblem | 'required' | 'same';
  repeat?: 'different';
};

/** What is wrong with a change of password, field by field; empty when it may be sent. */
export function passwordProblems(values: PasswordValues, username: string): PasswordProblems {
  const problems: PasswordProblems = {};
  if (!values.current) problems.current = 'required';
  const [weak] = checkPassword(values.next, { username });
  if (!values.next) problems.next = 'required';
  else if (values.next === values.current) problems.next = 'same';
  else if (weak) problems.next = weak;
  if (values.repeat !== values.next) problems.repeat = 'different';
  return problems;
}
