import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { useCan } from '../shared/useStaff.ts';
import { DisplaySettings } from './DisplaySettings.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { NoticeBell } from './notices/NoticeBell.tsx';
import { StreamState } from './StreamState.tsx';
import { UserMenu } from './UserMenu.tsx';

interface Props {
  /** The element into which the present page puts its own state. */
  slotRef: (place: HTMLElement | null) => void;
  onOpenShortcuts: () => void;
}

/** The thin bar on top: where I am, what my window does, search, and what is mine. */
export function TopBar({ slotRef, onOpenShortcuts }: Props) {
  const t = useT();
  const can = useCan();
  return (
    <AppBar
      position="static"
      className="app-frame"
      sx={{ height: 48, flex: 'none', flexDirection: 'row', alignItems: 'center', gap: 1.5, px: 2 }}
    >
      <Box
        component={Link}
        to="/"
        sx={{
          fontWeight: 700,
          fontSize: '1.14rem',
          color: 'primary.main',
          textDecoration: 'none',
          flex: 'none',
        }}
      >
        {t('shell.product')}
      </Box>
      <Box ref={slotRef} sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0, ml: 2 }} />
      <Box sx={{ flex: 1 }} />
      {can('cases.read') && <GlobalSearch />}
      <StreamState />
      <IconButton
        onClick={onOpenShortcuts}
        aria-label={t('shell.shortcuts.open')}
        title={t('shell.shortcuts.open')}
        sx={{ fontSize: '1.07rem', width: 34, height: 34 }}
      >
        ?
      </IconButton>
      {can('notices.read') && <NoticeBell />}
      <DisplaySettings />
      <UserMenu />
    </AppBar>
  );
}
