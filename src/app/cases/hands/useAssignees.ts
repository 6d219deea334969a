import type { StaffName } from '../../../contract/office.ts';
import { useT } from '../../i18n/useT.ts';
import type { Choice } from '../../shared/ActionField.tsx';
import { useRead } from '../../shared/useRead.ts';

const WORKERS = ['clerk', 'reviewer', 'approver'] as const;

/** Everybody who works stages, with their roles: whether one is competent for a case, the server says. */
export function useAssignees(isEnabled: boolean): Choice[] {
  const t = useT();
  const { data = [] } = useRead<StaffName[]>('staff', 'staff/names', { isEnabled });
  return data.flatMap(({ id, name, roles }) => {
    const worked = WORKERS.filter(role => roles.includes(role));
    if (worked.length === 0) return [];
    return { value: id, label: `${name} · ${worked.map(role => t(`shell.roles.${role}`)).join(' ')}` };
  });
}
