import { can, PERMISSIONS, type Permission } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';

/** What react-admin asks for → the verbs of the permission table, the first that the table has. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  list: ['read'],
  show: ['read'],
  export: ['export', 'read'],
  create: ['create', 'propose', 'edit'],
  edit: ['edit', 'act', 'decide'],
  delete: ['edit'],
};

/** The permission behind a page or a button; undefined when the table has none, which means nobody may. */
export function findPermission(resource: string, action: string): Permission | undefined {
  const verbs = VERBS[action] ?? [action];
  return verbs.map(verb => `${resource}.${verb}`).find(isPermission);
}

/** The screen's side of the one table in domain/staff; the server enforces the same. */
export function isAllowed(roles: readonly Role[], resource: string, action: string): boolean {
  const permission = findPermission(resource, action);
  return permission !== undefined && can(roles, permission);
}

const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);
