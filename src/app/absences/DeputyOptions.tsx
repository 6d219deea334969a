import type { StaffName } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { useRead } from '../shared/useRead.ts';

/** The colleagues who may stand in for somebody, for a native select. */
export function DeputyOptions({ staffId }: { staffId: string | undefined }) {
  const t = useT();
  const { data: people = [] } = useRead<StaffName[]>('staff', 'staff/names');
  return (
    <>
      <option value="">{t('absences.start.choose')}</option>
      {people
        .filter(person => person.id !== staffId)
        .map(person => (
          <option key={person.id} value={person.id}>
            {person.name} · {person.roles.map(role => t(`shell.roles.${role}`)).join('、')}
          </option>
        ))}
    </>
  );
}
