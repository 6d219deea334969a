import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { LANE_TEXTS, LANES, type Lane } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import type { ClassRule } from './mapping.ts';

interface Props {
  rules: Readonly<Record<string, ClassRule>>;
  onChange(rules: Record<string, ClassRule>): void;
}

/** A lane for each value: all of it, or every n-th of a day. */
export function ClassRules({ rules, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  const name = t('fairness.csv.classes');
  return (
    <Box role="group" aria-label={name}>
      <Typography sx={{ mb: 1 }}>
        {name} · {t('fairness.csv.everyHint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {Object.entries(rules).map(([value, rule]) => (
          <Box key={value} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
            <TextField
              select
              size="small"
              label={value || t('fairness.csv.none')}
              value={rule.lane}
              onChange={event =>
                onChange({ ...rules, [value]: { ...rule, lane: event.target.value as Lane } })
              }
              sx={{ minWidth: '9rem' }}
            >
              {LANES.map(lane => (
                <MenuItem key={lane} value={lane}>
                  {local(LANE_TEXTS[lane])}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              size="small"
              type="number"
              label={t('fairness.csv.every')}
              value={rule.every}
              onChange={event => {
                const every = Math.max(1, Math.floor(Number(event.target.value)) || 1);
                onChange({ ...rules, [value]: { ...rule, every } });
              }}
              slotProps={{ htmlInput: { min: 1, 'aria-label': `${value}: ${t('fairness.csv.every')}` } }}
              sx={{ width: '7rem' }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
