import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { IndicatorValue } from '../../../contract/figures.ts';
import type { Indicator, IndicatorUnit } from '../../../domain/kpi/indicator.ts';
import type { IndicatorCode } from '../../../domain/kpi/indicators.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Definition } from './Definition.tsx';

export interface IndicatorLine {
  indicator: Indicator;
  value: IndicatorValue;
  other: IndicatorValue | undefined;
}

interface Props {
  title: string;
  lines: readonly IndicatorLine[];
  isCompared: boolean;
  text(value: number | null, unit: IndicatorUnit): string;
}

/** The figures of one section: value, what it is out of, and the other value where two are compared. */
export function IndicatorTable({ title, lines, isCompared, text }: Props) {
  const t = useT();
  const local = useLocalText();
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2, mb: 0.5 }}>
        {title}
      </Typography>
      <Table size="small" aria-label={title} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('kpi.indicatorColumns.name')}</TableCell>
            <TableCell align="right" sx={{ width: '9rem' }}>
              {t('kpi.indicatorColumns.value')}
            </TableCell>
            {isCompared && (
              <>
                <TableCell align="right" sx={{ width: '9rem' }}>
                  {t('kpi.indicatorColumns.other')}
                </TableCell>
                <TableCell align="right" sx={{ width: '9rem' }}>
                  {t('kpi.indicatorColumns.change')}
                </TableCell>
              </>
            )}
            <TableCell align="right" sx={{ width: '8rem' }}>
              {t('kpi.indicatorColumns.outOf')}
            </TableCell>
            <TableCell sx={{ width: '30%' }}>{t('kpi.indicatorColumns.note')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ indicator, value, other }) => (
            <TableRow key={indicator.code}>
              <TableCell>
                {local(indicator)} <Definition code={indicator.code as IndicatorCode} isSmall />
              </TableCell>
              <TableCell align="right">{text(value.value, indicator.unit)}</TableCell>
              {isCompared && (
                <>
                  <TableCell align="right">{text(other?.value ?? null, indicator.unit)}</TableCell>
                  <TableCell align="right">
                    {changeText(value.value, other?.value ?? null, indicator.unit, text)}
                  </TableCell>
                </>
              )}
              <TableCell align="right">{value.outOf}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>
                {[
                  value.exact ? '' : t('kpi.approximate'),
                  value.notBy.length > 0
                    ? t('kpi.notBy', { names: value.notBy.map(dim => t(`kpi.dims.${dim}`)).join('、') })
                    : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

/** The difference with its sign; of shares in percentage points. */
function changeText(
  value: number | null,
  other: number | null,
  unit: IndicatorUnit,
  text: Props['text'],
): string {
  if (value === null || other === null) return '—';
  const change = value - other;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  if (unit === 'share') return `${sign}${(Math.abs(change) * 100).toFixed(1)} pp`;
  return `${sign}${text(Math.abs(change), unit)}`;
}
