import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { useConnection } from '../providers/OfficeContext.ts';
import { clockText } from './dayText.ts';

/** 截至 10:32: when what is shown was read (ms, TanStack's dataUpdatedAt), and whether it is being read again. */
export function RelativeUpdated({ at, isUpdating }: { at: number | undefined; isUpdating?: boolean }) {
  const t = useT();
  const { isReached } = useConnection();
  if (!at) return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem', whiteSpace: 'nowrap' }}>
      {isReached ? '' : `${t('shell.connection.offlineShort')} · `}
      {isUpdating ? t('shell.connection.updating') : t('shell.connection.asOf', { time: clockText(at) })}
    </Box>
  );
}
