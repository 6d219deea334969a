import type { StaffName } from '../../contract/office.ts';
import { mayReceiveOrder } from '../../domain/supervision/order.ts';
import { useT } from '../i18n/useT.ts';
import type { Choice } from '../shared/ActionField.tsx';
import { useRead } from '../shared/useRead.ts';

/** Whom an order may be given to, with what they are. */
export function usePeople(issuedBy: string, isEnabled: boolean): Choice[] {
  const t = useT();
  const { data = [] } = useRead<StaffName[]>('staff', 'staff/names', { isEnabled });
  return data
    .filter(person => mayReceiveOrder(person, issuedBy))
    .map(({ id, name, roles }) => ({
      value: id,
      label: `${name} · ${roles.map(role => t(`shell.roles.${role}`)).join(' ')}`,
    }));
}
