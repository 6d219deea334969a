import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { getIndicator, type IndicatorCode } from '../../domain/kpi/indicators.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';

interface Props {
  /** The finding, not the name of the chart. */
  title: string;
  indicator: IndicatorCode;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart titled with its finding, the table behind it, and the definition of its figure. */
export function ChartCard({ title, indicator, chart, table }: Props) {
  const t = useT();
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, minHeight: 40 }}>
        <Typography id={id} variant="h2" sx={{ flex: 1, lineHeight: 1.4 }}>
          {title}
        </Typography>
        <Definition code={indicator} />
        <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'kpi.chart' : 'kpi.table')}
        </Button>
      </Box>
      <Box sx={{ height: '15.5rem', overflow: 'auto' }} tabIndex={isTable ? 0 : undefined}>
        {isTable ? table : chart}
      </Box>
    </Paper>
  );
}

/** What the figure is: numerator, denominator, what is left out. */
function Definition({ code }: { code: IndicatorCode }) {
  const t = useT();
  const local = useLocalText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const indicator = getIndicator(code);
  const lines = [
    [t('kpi.numerator'), local(indicator.numerator)],
    [t('kpi.denominator'), local(indicator.denominator)],
    [t('kpi.leftOut'), local(indicator.leftOut)],
  ];
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={event => setAnchor(event.currentTarget)}>
        {t('kpi.what')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': local(indicator) } }}
      >
        <Box sx={{ p: 2, maxWidth: '26rem' }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {local(indicator)}
          </Typography>
          {lines.map(([label, text]) => (
            <Typography key={label} sx={{ mb: 0.5 }}>
              <b>{label}</b>　{text}
            </Typography>
          ))}
        </Box>
      </Popover>
    </>
  );
}
