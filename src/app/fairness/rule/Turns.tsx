import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LANE_TEXTS, LANES, type Lane } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { MAX_TURNS } from './ownDraft.ts';

interface Props {
  turns: readonly Lane[];
  onChange(turns: readonly Lane[]): void;
}

/** The cycle of a ratio: a press adds a turn at the end, another takes the last one off. */
export function Turns({ turns, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  const text = turns.map(lane => local(LANE_TEXTS[lane])).join(' → ');
  return (
    <Box sx={{ py: 1 }}>
      <Typography aria-live="polite" color={turns.length === 0 ? 'error' : undefined}>
        {turns.length === 0 ? t('fairness.whatIf.noTurn') : t('fairness.policy.kinds.ratio', { cycle: text })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        {LANES.map(lane => (
          <Button
            key={lane}
            size="small"
            variant="outlined"
            disabled={turns.length >= MAX_TURNS}
            onClick={() => onChange([...turns, lane])}
          >
            {t('fairness.whatIf.addTurn', { lane: local(LANE_TEXTS[lane]) })}
          </Button>
        ))}
        <Button size="small" disabled={turns.length === 0} onClick={() => onChange(turns.slice(0, -1))}>
          {t('fairness.whatIf.dropTurn')}
        </Button>
      </Box>
    </Box>
  );
}
