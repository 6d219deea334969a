import type { SampleStaff } from './office/keeper.ts';

/** No secret: it opens invented offices in the reader's own page, and the sign-in page shows it. */
export const TRAINING_PASSWORD = 'Peixun-2026';

export interface OfferedAccount extends SampleStaff {
  password: string;
}

/** One account of every kind of work, in the order in which a lesson meets them. */
const OFFERED = [
  'clerk',
  'clerk2',
  'reviewer',
  'approver',
  'manager',
  'liaison',
  'supervisor',
  'trainer',
  'auditor',
  'admin',
];

/** What the sign-in page offers to click. */
export function offeredAccounts(accounts: readonly SampleStaff[]): OfferedAccount[] {
  return OFFERED.flatMap(username => accounts.filter(account => account.username === username)).map(
    account => ({
      ...account,
      password: TRAINING_PASSWORD,
    }),
  );
}
