import Box from '@mui/material/Box';
import { type ReactNode, useEffect } from 'react';
import { useT } from '../i18n/useT.ts';
import type { TrainingControl } from '../providers/api.ts';
import { TrainingClock } from './TrainingClock.tsx';

/** Loud on purpose, in both themes the same; not in the theme, because it must never blend in. */
const STRIPES = 'repeating-linear-gradient(-45deg, #ffd400 0 14px, #1b2430 14px 28px)';

interface Props {
  training: TrainingControl;
  children: ReactNode;
}

/** The frame around everything that is not real: striped, always there, with the clock that can be moved. */
export function TrainingFrame({ training, children }: Props) {
  const t = useT();
  const title = t('shell.training.frame');
  useTabMark(title);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', p: '6px', background: STRIPES }}>
      <Box
        component="aside"
        aria-label={title}
        sx={{
          display: 'flex',
          alignItems: 'center',
          flexWrap: 'wrap',
          gap: 1.5,
          px: 2,
          minHeight: '2.86rem',
          bgcolor: '#ffd400',
          color: '#1b2430',
          flex: 'none',
        }}
      >
        <Box sx={{ fontWeight: 800, fontSize: '1.14rem', letterSpacing: '0.1em' }}>{title}</Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>{t('shell.training.notLive')}</Box>
        <TrainingClock training={training} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, bgcolor: 'background.default' }}>{children}</Box>
    </Box>
  );
}

/** The browser tab says it too. */
function useTabMark(mark: string) {
  useEffect(() => {
    const title = document.querySelector('title');
    if (!title) return;
    const write = () => {
      if (!document.title.startsWith(`[${mark}]`)) document.title = `[${mark}] ${document.title}`;
    };
    write();
    const watch = new MutationObserver(write);
    watch.observe(title, { childList: true });
    return () => watch.disconnect();
  }, [mark]);
}
