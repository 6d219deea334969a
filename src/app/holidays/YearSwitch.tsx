import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';

interface Props {
  years: readonly { year: number; basis: string }[];
  year: number;
  onChange: (year: number) => void;
}

/** Steps through the years, or jumps to one; an estimated year says so. */
export function YearSwitch({ years, year, onChange }: Props) {
  const t = useT();
  const known = [...new Set([...years.map(each => each.year), year])].sort((a, b) => b - a);
  const isEstimated = (each: number) => years.find(({ year }) => year === each)?.basis === 'estimated';
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton size="small" aria-label={t('holidays.previousYear')} onClick={() => onChange(year - 1)}>
        <PreviousIcon />
      </IconButton>
      <TextField
        select
        value={year}
        onChange={event => onChange(Number(event.target.value))}
        slotProps={{ select: { 'aria-label': t('holidays.fields.year') } }}
        sx={{ minWidth: '8rem' }}
      >
        {known.map(each => (
          <MenuItem key={each} value={each}>
            {t('holidays.year', { year: each })}
            {isEstimated(each) && ` · ${t('holidays.basis.estimated')}`}
          </MenuItem>
        ))}
      </TextField>
      <IconButton size="small" aria-label={t('holidays.nextYear')} onClick={() => onChange(year + 1)}>
        <NextIcon />
      </IconButton>
    </Box>
  );
}
