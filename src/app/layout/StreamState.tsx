import Box from '@mui/material/Box';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { useConnection } from '../providers/OfficeContext.ts';

const SHAPES = { live: '●', connecting: '◌', stale: '△', off: '' } as const;
const TEXTS: Readonly<Record<'live' | 'connecting' | 'stale', MessageKey>> = {
  live: 'shell.connection.live',
  connecting: 'shell.connection.connecting',
  stale: 'shell.connection.stale',
};

/** Whether changes of others arrive by themselves: a shape with its meaning on hover. */
export function StreamState() {
  const t = useT();
  const { stream } = useConnection();
  if (stream === 'off') return null;
  const text = t(TEXTS[stream]);
  return (
    <Box
      role="img"
      aria-label={text}
      title={text}
      sx={{ color: 'text.secondary', fontSize: '0.71rem', width: '1rem', textAlign: 'center' }}
    >
      {SHAPES[stream]}
    </Box>
  );
}
