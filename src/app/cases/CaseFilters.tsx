import { CASE_STATUSES, WHOSE_MOVE } from '../../domain/cases/statuses.ts';
import { STATUS_WORDS, WHOSE_MOVE_WORDS } from '../../domain/cases/words.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import { TogetherFilter } from '../joint/TogetherFilter.tsx';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { OfficeFilter } from './parts/OfficeFilter.tsx';

const LAMPS = ['none', 'yellow', 'red', 'stopped', 'done'] as const;

export function CaseFilters() {
  const t = useT();
  const local = useLocalText();
  const items = useItemChoices();
  return (
    <>
      <SearchFilter label={t('cases.search')} width="13rem" />
      <SelectFilter
        name="status"
        label={t('cases.fields.status')}
        isMultiple
        replaces="open"
        width="7.5rem"
        choices={CASE_STATUSES.map(id => ({ id, name: local(STATUS_WORDS[id]) }))}
      />
      <SelectFilter name="itemCode" label={t('cases.fields.itemCode')} choices={items} width="9rem" />
      <SelectFilter
        name="lamp"
        replaces="open"
        label={t('cases.fields.lamp')}
        choices={LAMPS.map(id => ({ id, name: t(`shell.lamp.${id}`) }))}
        width="6.5rem"
      />
      <SelectFilter
        name="whoseMove"
        label={t('cases.fields.whoseMove')}
        isMultiple
        choices={WHOSE_MOVE.map(id => ({ id, name: local(WHOSE_MOVE_WORDS[id]) }))}
        width="8rem"
      />
      <OfficeFilter />
      <TogetherFilter />
      <SelectFilter
        name="lane"
        label={t('cases.fields.lane')}
        choices={LANES.map(id => ({ id, name: t(`shell.lane.${id}`) }))}
        width="7rem"
      />
      <DayRangeFilter source="receivedAt" label={t('cases.fields.receivedAt')} isInstant />
    </>
  );
}
