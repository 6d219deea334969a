import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import type { IndicatorValue } from '../../../contract/figures.ts';
import type { IndicatorUnit } from '../../../domain/kpi/indicator.ts';
import { INDICATORS } from '../../../domain/kpi/indicators.ts';
import { useT } from '../../i18n/useT.ts';
import { useItemChoices } from '../../shared/records/items.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { comparedFilters, readComparison } from '../compareWith.ts';
import { type KpiFilters, useKpiFilters } from '../filters.ts';
import { ExportMenu } from '../parts/ExportMenu.tsx';
import { type IndicatorLine, IndicatorTable } from '../parts/IndicatorTable.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useIndicators } from '../useFigureRead.ts';
import { useValueText } from '../valueText.ts';

const SECTIONS = ['hall', 'cases', 'time', 'quality', 'history'] as const;

/** Every figure with its definition; beside another period, lane or item where asked. */
export default function Indicators({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const local = useLocalText();
  const text = useValueText();
  const { search, set } = useKpiFilters();
  const comparison = readComparison(search.get('with'));
  const own = useIndicators(filters);
  const other = useIndicators(
    comparison ? comparedFilters(filters, comparison) : filters,
    comparison !== undefined,
  );
  const otherValues = comparison ? other.data?.values : undefined;
  const lines = linesOf(own.data?.values ?? [], otherValues);
  const written = () => ({
    sheet: t('kpi.tabs.indicators'),
    heads: [
      ...[t('kpi.indicatorColumns.name'), t('kpi.indicatorColumns.value'), t('kpi.indicatorColumns.unit')],
      ...(comparison ? [t('kpi.indicatorColumns.other')] : []),
      ...[t('kpi.indicatorColumns.outOf'), t('kpi.numerator'), t('kpi.denominator'), t('kpi.leftOut')],
    ],
    rows: lines.map(({ indicator, value, other: compared }) => [
      ...[local(indicator), value.value, t(`kpi.units.${indicator.unit}`)],
      ...(comparison ? [compared?.value ?? null] : []),
      ...[value.outOf, local(indicator.numerator), local(indicator.denominator), local(indicator.leftOut)],
    ]),
  });
  return (
    <Loaded reads={comparison ? [own, other] : [own]}>
      <Paper variant="outlined" sx={{ p: 1.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}>
          <CompareChoice
            value={search.get('with') ?? ''}
            item={filters.item}
            onChoose={value => set({ with: value || undefined })}
          />
          <Box sx={{ flex: 1 }} />
          <ExportMenu
            name={`${t('kpi.tabs.indicators')} ${filters.months.from} ${filters.months.to}`}
            table={written}
            svg={() => null}
          />
        </Box>
        {SECTIONS.map(section => (
          <IndicatorTable
            key={section}
            title={t(`kpi.sections.${section}`)}
            lines={lines.filter(({ indicator }) => indicator.section === section)}
            isCompared={comparison !== undefined}
            text={(value: number | null, unit: IndicatorUnit) => text(value, unit)}
          />
        ))}
      </Paper>
    </Loaded>
  );
}

function linesOf(own: readonly IndicatorValue[], other: readonly IndicatorValue[] = []): IndicatorLine[] {
  return INDICATORS.flatMap(indicator => {
    const value = own.find(each => each.code === indicator.code);
    if (!value) return [];
    return { indicator, value, other: other.find(each => each.code === indicator.code) };
  });
}

interface ChoiceProps {
  value: string;
  item: string | undefined;
  onChoose(value: string): void;
}

function CompareChoice({ value, item, onChoose }: ChoiceProps) {
  const t = useT();
  const items = useItemChoices().filter(({ id }) => id !== item);
  return (
    <TextField
      select
      size="small"
      label={t('kpi.compare.label')}
      value={value}
      onChange={event => onChoose(event.target.value)}
      sx={{ width: '14rem' }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('kpi.compare.none')}</MenuItem>
      {(['previous', 'year', 'green', 'ordinary'] as const).map(each => (
        <MenuItem key={each} value={each}>
          {t(`kpi.compare.${each}`)}
        </MenuItem>
      ))}
      {items.map(({ id, name }) => (
        <MenuItem key={id} value={`item:${id}`}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
