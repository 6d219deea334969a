import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { Viewer } from '../../../contract/comments.ts';
import { useT } from '../../i18n/useT.ts';
import { useOffice } from '../../providers/OfficeContext.ts';

const EVERY_MS = 15_000;

/** Whoever else has this case open; somebody in the middle of an action is said to be working on it. */
export function Viewers({ caseId }: { caseId: string }) {
  const t = useT();
  const viewers = useViewers(caseId);
  return (
    <Box role="status" sx={{ minHeight: '1.5em', color: 'text.secondary' }}>
      {viewers.map(({ id, name, acting }) => (
        <Box component="span" key={id} sx={{ mr: 2 }}>
          <strong>{name}</strong> {t(acting ? 'hands.viewers.acting' : 'hands.viewers.looking')}
        </Box>
      ))}
    </Box>
  );
}

/** A dialog of an action is open, or something is being typed. */
const isActing = (): boolean => {
  const at = document.activeElement;
  const isTyping =
    at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text');
  return isTyping || document.querySelector('[role="dialog"]') !== null;
};

/** Beats while the page is open and in front; a beat that fails says nothing, for nothing depends on it. */
function useViewers(caseId: string): readonly Viewer[] {
  const { dataProvider } = useOffice();
  const [viewers, setViewers] = useState<readonly Viewer[]>([]);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    const send = (body: { acting: boolean; leaving?: boolean }) =>
      dataProvider.post<Viewer[]>(`cases/${caseId}/presence`, body);
    let last: boolean | undefined;
    const beat = () => {
      if (document.hidden) return;
      last = isActing();
      send({ acting: last }).then(
        others => {
          if (!isGone.current) setViewers(others);
        },
        () => undefined,
      );
    };
    beat();
    const timer = setInterval(beat, EVERY_MS);
    // Moving from field to field is no news.
    const onFocus = () => {
      if (isActing() !== last) beat();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('visibilitychange', beat);
    return () => {
      isGone.current = true;
      clearInterval(timer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('visibilitychange', beat);
      setViewers([]);
      send({ acting: false, leaving: true }).catch(() => undefined);
    };
  }, [caseId, dataProvider]);
  return viewers;
}
