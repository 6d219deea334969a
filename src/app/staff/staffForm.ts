import type { StaffRecord } from '../../contract/office.ts';
import type { LocalText } from '../../domain/items/item.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { ROLE_PROBLEM_TEXTS, validateRoles } from '../../domain/staff/separation.ts';

/** An account as typed. */
export interface StaffDraft {
  username: string;
  name: string;
  roles: Role[];
  department: string;
  items: string[];
  devicePage: string;
}

export const EMPTY: StaffDraft = {
  username: '',
  name: '',
  roles: [],
  department: '',
  items: [],
  devicePage: '',
};

export const draftOf = (record: StaffRecord): StaffDraft => ({
  username: record.username,
  name: record.name,
  roles: record.roles,
  department: record.department,
  items: record.items,
  devicePage: record.devicePage ?? '',
});

export const bodyOf = (draft: StaffDraft) => ({
  ...draft,
  username: draft.username.trim(),
  devicePage: draft.roles.includes('device') ? draft.devicePage || null : null,
});

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export interface StaffProblems {
  username?: 'usernameWrong';
  name?: 'nameRequired';
  roles?: LocalText;
  devicePage?: 'pageRequired';
}

/** What is wrong as typed; roles by the one rule of who may not be the same person. */
export function checkStaff(draft: StaffDraft): StaffProblems {
  const [roleProblem] = validateRoles(draft.roles);
  return {
    ...(USERNAME.test(draft.username.trim()) ? {} : { username: 'usernameWrong' as const }),
    ...(draft.name.trim() ? {} : { name: 'nameRequired' as const }),
    ...(roleProblem ? { roles: ROLE_PROBLEM_TEXTS[roleProblem] } : {}),
    ...(draft.roles.includes('device') && !draft.devicePage ? { devicePage: 'pageRequired' as const } : {}),
  };
}
