import type { Role } from '../../domain/staff/roles.ts';

export interface SampleAccount {
  username: string;
  name: string;
  roles: readonly Role[];
  department: string;
  devicePage?: string;
}

const CLERK_NAMES = ['王芳', '李明', '张敏', '赵佳宁', '陈思雨', '刘志强', '杨晓琳', '周海涛', '吴若涵'];

const person = (username: string, name: string, role: Role, department: string): SampleAccount => ({
  username,
  name,
  roles: [role],
  department,
});

/** The fifth clerk is a liaison too: the one who shows that a liaison’s own clients come to them first. */
const LIAISON_AT_WINDOW = 4;

/** `clerk`, `clerk2`, `clerk3` … */
const clerk = (n: number): SampleAccount => ({
  ...person(
    n === 0 ? 'clerk' : `clerk${n + 1}`,
    CLERK_NAMES[n] ?? `综合岗${n + 1}号`,
    'clerk',
    '综合服务窗口',
  ),
  ...(n === LIAISON_AT_WINDOW && { roles: ['clerk', 'liaison'] as const }),
});

const OTHERS: readonly SampleAccount[] = [
  person('reviewer', '张伟', 'reviewer', '区人社局人才开发科'),
  person('reviewer2', '孙莹', 'reviewer', '区人才服务中心'),
  person('reviewer3', '徐建平', 'reviewer', '区人才服务中心'),
  person('approver', '刘洋', 'approver', '区人社局'),
  person('approver2', '郭宏', 'approver', '区人社局'),
  person('liaison', '赵磊', 'liaison', '重点企业服务专班'),
  person('liaison2', '林悦', 'liaison', '重点企业服务专班'),
  person('manager', '陈静', 'manager', '综合服务窗口'),
  person('supervisor', '周强', 'supervisor', '市级督导组'),
  person('trainer', '吴颖', 'trainer', '综合服务窗口'),
  person('auditor', '郑军', 'auditor', '审计室'),
  person('admin', '孙丽', 'admin', '信息中心'),
  { username: 'platform', name: '网上办平台', roles: ['platform'], department: '市级平台' },
  { username: 'device-kiosk', name: '取号机', roles: ['device'], department: '大厅', devicePage: 'kiosk' },
  { username: 'device-screen', name: '大厅屏', roles: ['device'], department: '大厅', devicePage: 'screen' },
  { username: 'device-pad', name: '评价器', roles: ['device'], department: '大厅', devicePage: 'rating' },
];

/**
 * Everyone of the office and two devices; one clerk a window, and never fewer than nine. With nine that are 21 people:
 * 9 clerks (one of them a liaison too), 3 reviewers, 2 approvers, 2 liaisons and one each for manager, supervisor, trainer, auditor and
 * administrator. No role is left out to make it a round twenty.
 */
export function sampleAccounts(windowCount: number): SampleAccount[] {
  const clerks = Array.from({ length: Math.max(CLERK_NAMES.length, windowCount) }, (_, n) => clerk(n));
  return [...clerks, ...OTHERS];
}
