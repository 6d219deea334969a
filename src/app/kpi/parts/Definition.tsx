import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { getIndicator, type IndicatorCode } from '../../../domain/kpi/indicators.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';

/** What a figure is: numerator, denominator, what is left out. `isSmall`: an i beside it. */
export function Definition({ code, isSmall }: { code: IndicatorCode; isSmall?: boolean }) {
  const t = useT();
  const local = useLocalText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const indicator = getIndicator(code);
  const lines = [
    [t('kpi.numerator'), local(indicator.numerator)],
    [t('kpi.denominator'), local(indicator.denominator)],
    [t('kpi.leftOut'), local(indicator.leftOut)],
  ];
  const open = (event: { currentTarget: HTMLElement }) => setAnchor(event.currentTarget);
  return (
    <>
      {isSmall ? (
        <IconButton
          size="small"
          aria-haspopup="dialog"
          aria-label={`${t('kpi.what')} ${local(indicator)}`}
          onClick={open}
          sx={{
            width: '1.5rem',
            height: '1.5rem',
            fontSize: '0.86rem',
            fontStyle: 'italic',
            fontFamily: 'serif',
          }}
        >
          i
        </IconButton>
      ) : (
        <Button size="small" aria-haspopup="dialog" onClick={open}>
          {t('kpi.what')}
        </Button>
      )}
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
