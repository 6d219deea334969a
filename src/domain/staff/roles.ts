/** What a person (or a device) is for in the office; an account may hold several. */
export const ROLES = [
  'clerk',
  'reviewer',
  'approver',
  'liaison',
  'manager',
  'supervisor',
  'trainer',
  'auditor',
  'admin',
  'device',
  'platform',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_TEXTS: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  clerk: { zh: '综合服务岗', en: 'Clerk' },
  reviewer: { zh: '审核岗', en: 'Reviewer' },
  approver: { zh: '批准岗', en: 'Approver' },
  liaison: { zh: '专员', en: 'Liaison' },
  manager: { zh: '窗口负责人', en: 'Manager' },
  supervisor: { zh: '市级督导', en: 'City supervisor' },
  trainer: { zh: '培训师', en: 'Trainer' },
  auditor: { zh: '审计员', en: 'Auditor' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  device: { zh: '设备', en: 'Device' },
  platform: { zh: '网上办平台', en: 'Online platform' },
};

/** True when the text names a role. */
export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

/** Accounts of programs: they hold no other role, do not go idle, and nobody chooses them as a colleague. */
export const MACHINE_ROLES = ['device', 'platform'] as const satisfies readonly Role[];

/** True for an account of a program. */
export const isMachine = (roles: readonly Role[]): boolean =>
  roles.some(role => (MACHINE_ROLES as readonly Role[]).includes(role));
