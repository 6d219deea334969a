import Box from '@mui/material/Box';
import { type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { AwayNote } from '../absences/AwayNote.tsx';
import { useT } from '../i18n/useT.ts';
import { AlarmNote } from '../live/AlarmNote.tsx';
import { FirstPassword } from '../login/FirstPassword.tsx';
import { useShortcut, useShortcutListener } from '../shared/shortcuts.ts';
import { TopBarSlotContext } from '../shared/TopBarSlot.tsx';
import { useCan, useStaff } from '../shared/useStaff.ts';
import { IdleWarning } from './IdleWarning.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { Menu } from './Menu.tsx';
import { findNeed } from './menuEntries.ts';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { AccessDenied } from './SimplePages.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';
import { useLiveEvents } from './useLiveEvents.ts';

/** The frame of every page behind the sign-in. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useT();
  const staff = useStaff();
  const can = useCan();
  const { pathname } = useLocation();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const openSheet = () => setSheetOpen(true);
  useShortcutListener();
  useLiveEvents();
  useShortcut({ id: 'shell.sheet', key: '?', label: t('shell.shortcuts.open'), run: openSheet });

  const need = findNeed(pathname);
  const isDenied = staff !== undefined && need !== undefined && !can(need);

  if (staff?.mustChangePassword) return <FirstPassword />;
  return (
    <TopBarSlotContext value={slot}>
      <SkipLink />
      <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <TopBar slotRef={setSlot} onOpenShortcuts={openSheet} />
        <OfflineBanner />
        {staff && can('live.read') && <AlarmNote />}
        {staff && can('absences.read') && <AwayNote staffId={staff.id} />}
        <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <Menu />
          <Box
            component="main"
            id="main-content"
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 2 }}
          >
            <PageBoundary resetKey={pathname}>
              <Suspense fallback={<LoadingPage />}>{isDenied ? <AccessDenied /> : children}</Suspense>
            </PageBoundary>
          </Box>
        </Box>
      </Box>
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
      <IdleWarning />
    </TopBarSlotContext>
  );
}
