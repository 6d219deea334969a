import Box from '@mui/material/Box';
import type { Lane } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import type { Tokens } from '../theme/tokens.ts';
import { useTokens } from '../theme/useTokens.ts';

interface Props {
  lane: Lane;
  /** Also write the lane's name beside the letter. */
  withName?: boolean;
}

/** The lane as a letter: 绿 / 优 / 约 / 普. Only green is coloured. */
export function LaneTag({ lane, withName }: Props) {
  const t = useT();
  const tokens = useTokens();
  const name = t(`shell.lane.${lane}`);
  return (
    <Box component="span" title={withName ? undefined : name} sx={{ display: 'inline-flex', gap: 0.75 }}>
      <Box component="span" aria-hidden sx={letterStyle(lane, tokens)}>
        {t(`shell.lane.letter.${lane}`)}
      </Box>
      <Box component="span" sx={withName ? { color: lane === 'green' ? tokens.green : undefined } : hidden}>
        {name}
      </Box>
    </Box>
  );
}

function letterStyle(lane: Lane, tokens: Tokens) {
  const isGreen = lane === 'green';
  return {
    display: 'inline-grid',
    placeItems: 'center',
    width: '1.6em',
    height: '1.6em',
    flex: 'none',
    fontSize: '0.86em',
    fontWeight: 600,
    borderRadius: '3px',
    color: isGreen ? tokens.paper : tokens.grey,
    backgroundColor: isGreen ? tokens.green : lane === 'ordinary' ? 'transparent' : tokens.greySoft,
    border: `1px solid ${isGreen ? tokens.green : tokens.line}`,
  };
}

/** Read aloud, not seen. */
const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
