import Box from '@mui/material/Box';
import { type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { FirstPassword } from '../login/FirstPassword.tsx';
import { useShortcut, useShortcutListener } from '../shared/shortcuts.ts';
import { TopBarSlotContext } from '../shared/TopBarSlot.tsx';
import { useStaff } from '../shared/useStaff.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { Menu } from './Menu.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';
import { useLiveEvents } from './useLiveEvents.ts';

/** The frame of every page behind the sign-in. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useT();
  const staff = useStaff();
  const { pathname } = useLocation();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const openSheet = () => setSheetOpen(true);
  useShortcutListener();
  useLiveEvents();
  useShortcut({ id: 'shell.sheet', key: '?', label: t('shell.shortcuts.open'), run: openSheet });

  if (staff?.mustChangePassword) return <FirstPassword />;
  return (
    <TopBarSlotContext value={slot}>
      <SkipLink />
      <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <TopBar slotRef={setSlot} onOpenShortcuts={openSheet} />
        <OfflineBanner />
        <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <Menu />
          <Box
            component="main"
            id="main-content"
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 2 }}
          >
            <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
              <Suspense fallback={<LoadingPage />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
      <IdleWarning />
    </TopBarSlotContext>
  );
}
