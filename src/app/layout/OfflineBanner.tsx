import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useT } from '../i18n/useT.ts';
import { useConnection, useOffice } from '../providers/OfficeContext.ts';
import { useTokens } from '../theme/useTokens.ts';

const TRY_EVERY = 5_000;

/** Says that the server is not reached, what is kept, and tries again by itself every five seconds. */
export function OfflineBanner() {
  const t = useT();
  const tokens = useTokens();
  const { api, connection, queryClient } = useOffice();
  const { isReached } = useConnection();

  const tryAgain = async () => {
    try {
      await api.fetch(`${api.baseUrl}/health`, { cache: 'no-store' });
      connection.set({ isReached: true });
      await queryClient.invalidateQueries();
    } catch {
      // still away
    }
  };

  useEffect(() => {
    const lose = () => connection.set({ isReached: false });
    window.addEventListener('offline', lose);
    return () => window.removeEventListener('offline', lose);
  }, [connection]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer for each time the line is down
  useEffect(() => {
    if (isReached) return;
    const timer = setInterval(tryAgain, TRY_EVERY);
    return () => clearInterval(timer);
  }, [isReached]);

  if (isReached) return null;
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        minHeight: '2.57rem',
        color: tokens.red,
        bgcolor: tokens.redSoft,
        borderBottom: `1px solid ${tokens.red}`,
      }}
    >
      <span aria-hidden>■</span>
      <Box sx={{ flex: 1 }}>{t('shell.connection.offline')}</Box>
      <Button size="small" color="inherit" onClick={() => void tryAgain()}>
        {t('shell.connection.retry')}
      </Button>
    </Box>
  );
}
