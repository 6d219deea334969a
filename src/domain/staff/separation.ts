import { MACHINE_ROLES, type Role } from './roles.ts';

/**
 * Pairs that one person never holds. The three-officer rule of the national security baseline (等保 2.0):
 * who runs the accounts, who runs the window and who audits both are three people.
 */
export const INCOMPATIBLE_ROLES: readonly (readonly [Role, Role])[] = [
  ['admin', 'auditor'],
  ['admin', 'manager'],
  ['auditor', 'manager'],
];

export const ROLE_PROBLEMS = [
  'no-role',
  'duplicate-role',
  'admin-and-auditor',
  'admin-and-manager',
  'auditor-and-manager',
  'device-not-alone',
  'platform-not-alone',
] as const;

export type RoleProblem = (typeof ROLE_PROBLEMS)[number];

export const ROLE_PROBLEM_TEXTS: Readonly<Record<RoleProblem, { readonly zh: string; readonly en: string }>> =
  {
    'no-role': { zh: '至少选择一个角色', en: 'Choose at least one role' },
    'duplicate-role': { zh: '角色重复', en: 'A role is named twice' },
    'admin-and-auditor': {
      zh: '系统管理员与审计员须由两人担任',
      en: 'Administrator and auditor are two people',
    },
    'admin-and-manager': {
      zh: '系统管理员与窗口负责人须由两人担任',
      en: 'Administrator and manager are two people',
    },
    'auditor-and-manager': {
      zh: '审计员与窗口负责人须由两人担任',
      en: 'Auditor and manager are two people',
    },
    'device-not-alone': { zh: '设备账号不能兼任其他角色', en: 'A device account holds no other role' },
    'platform-not-alone': { zh: '平台账号不能兼任其他角色', en: 'A platform account holds no other role' },
  };

const pairProblem = ([one, other]: readonly [Role, Role]): RoleProblem =>
  `${one}-and-${other}` as RoleProblem;

/** What is wrong with the roles of one account; empty when they may be held together. */
export const validateRoles = (roles: readonly Role[]): readonly RoleProblem[] => {
  const held = new Set(roles);
  const problems: RoleProblem[] = [];
  if (held.size === 0) problems.push('no-role');
  if (held.size < roles.length) problems.push('duplicate-role');
  for (const pair of INCOMPATIBLE_ROLES) {
    if (pair.every(role => held.has(role))) problems.push(pairProblem(pair));
  }
  for (const machine of MACHINE_ROLES) {
    if (held.has(machine) && held.size > 1) problems.push(`${machine}-not-alone`);
  }
  return problems;
};
