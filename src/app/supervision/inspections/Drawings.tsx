import type { InspectionRecord } from '../../../contract/inspections.ts';
import { useT } from '../../i18n/useT.ts';
import { useItemName } from '../../shared/records/items.ts';
import { Moment } from '../../shared/records/Moment.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { useRead } from '../../shared/useRead.ts';

const QUERY = `inspections?${new URLSearchParams({ sort: '["at","DESC"]', range: '[0,9]' })}`;

/** The latest drawings: of what, by what seed, and how far they have come. */
export function Drawings() {
  const t = useT();
  const itemName = useItemName();
  const { data = [] } = useRead<InspectionRecord[]>('inspections', QUERY);
  if (data.length === 0) return null;
  return (
    <Section title={t('inspections.drawings')} isFlush>
      <PlainTable
        label={t('inspections.drawings')}
        heads={[
          t('inspections.fields.inspection'),
          t('inspections.fields.drawnAt'),
          t('inspections.fields.drawnBy'),
          `${t('inspections.fields.from')} – ${t('inspections.fields.to')}`,
          t('inspections.fields.item'),
          t('inspections.fields.population'),
          t('inspections.fields.cases'),
          t('inspections.fields.over'),
          t('inspections.fields.withFindings'),
          t('inspections.fields.seed'),
        ]}
        wrapping={[4]}
        rows={data}
        keyOf={each => each.id}
        cells={each => [
          each.number,
          <Moment key="at" at={each.at} withDay />,
          each.drawnByName,
          `${each.from} – ${each.to}`,
          each.itemCode ? itemName(each.itemCode) : t('inspections.fields.allItems'),
          each.population,
          each.cases,
          each.over,
          each.withFindings,
          <code key="seed">{each.seed}</code>,
        ]}
      />
    </Section>
  );
}
