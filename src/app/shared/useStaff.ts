import { useGetIdentity } from 'ra-core';
import { can, type Permission } from '../../domain/staff/permissions.ts';
import type { StaffIdentity } from '../providers/session.ts';

/** Who is signed in; undefined while that is being read. */
export function useStaff(): StaffIdentity | undefined {
  // getIdentity of our authProvider answers a StaffIdentity; react-admin types it more loosely.
  return useGetIdentity().identity as StaffIdentity | undefined;
}

/** `can('cases.create')` for the person who is signed in: the same table that the server enforces. */
export function useCan(): (permission: Permission) => boolean {
  const roles = useStaff()?.roles ?? [];
  return permission => can(roles, permission);
}
