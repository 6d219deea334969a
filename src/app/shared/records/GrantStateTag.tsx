import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { useTokens } from '../../theme/useTokens.ts';

const STATES = ['in-force', 'not-yet', 'expired', 'revoked', 'rejected', 'proposed', 'none'] as const;
type State = (typeof STATES)[number];

const MARKS: Readonly<Record<State, string>> = {
  'in-force': '✔',
  'not-yet': '○',
  expired: '–',
  revoked: '✕',
  rejected: '✕',
  proposed: '?',
  none: '–',
};

/** How the right to the green lane stands: a mark, words, and green only while it is in force. */
export function GrantStateTag({ state }: { state: string }) {
  const t = useT();
  const tokens = useTokens();
  const known = STATES.find(name => name === state);
  if (!known) return <span>{state}</span>;
  const isGreen = known === 'in-force';
  return (
    <Box
      component="span"
      sx={{
        whiteSpace: 'nowrap',
        color: isGreen ? tokens.green : tokens.grey,
        fontWeight: isGreen ? 600 : 400,
      }}
    >
      <span aria-hidden>{MARKS[known]} </span>
      {t(`records.green.states.${known}`)}
    </Box>
  );
}
