import { useGetList } from 'ra-core';
import type { EventRecord, StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { useCan } from '../shared/useStaff.ts';

/** Everybody's name, for those who may read the staff. */
export function useStaffNames(): readonly { id: string; name: string }[] {
  const canRead = useCan()('staff.read');
  const { data } = useGetList<StaffRecord>(
    'staff',
    { pagination: { page: 1, perPage: 500 }, sort: { field: 'name', order: 'ASC' }, filter: {} },
    { enabled: canRead, staleTime: 60_000 },
  );
  return data ?? [];
}

/** Who did it: the name where it is known, else the beginning of the id; the system has neither. */
export function useActorName(): (event: EventRecord) => string {
  const t = useT();
  const names = useStaffNames();
  return ({ actorId, actorName }) => {
    if (!actorId) return t('events.system');
    return actorName ?? names.find(({ id }) => id === actorId)?.name ?? actorId.slice(-8);
  };
}
