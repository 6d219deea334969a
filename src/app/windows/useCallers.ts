import { useGetList } from 'ra-core';
import type { StaffRecord } from '../../contract/office.ts';
import { can } from '../../domain/staff/permissions.ts';

/** Who may sit at a window. */
export function useCallers(): readonly StaffRecord[] {
  const { data = [] } = useGetList<StaffRecord>('staff', {
    filter: { active: true },
    sort: { field: 'username', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  return data.filter(person => can(person.roles, 'windows.call'));
}
