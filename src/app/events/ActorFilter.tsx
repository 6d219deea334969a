import { useT } from '../i18n/useT.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { ID_PATTERN } from '../shared/records/filterValues.ts';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useStaffNames } from './useActorName.ts';

/** By name for those who may read the staff, else by the id that the list shows. */
export function ActorFilter() {
  const t = useT();
  const names = useStaffNames();
  if (names.length === 0)
    return <SearchFilter name="actorId" label={t('events.actor')} pattern={ID_PATTERN} width="13rem" />;
  return (
    <SelectFilter
      name="actorId"
      label={t('events.fields.actorId')}
      choices={names.map(({ id, name }) => ({ id, name }))}
    />
  );
}
