import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import type { AbsencePreview } from '../../contract/absences.ts';
import { useT } from '../i18n/useT.ts';

/** Whether somebody is left waiting; cases and clients may rest over night. */
export const holdsSomething = ({ counts, openWindows, atWindow }: AbsencePreview): boolean =>
  counts.queue + counts.parked + openWindows + atWindow.length > 0;

interface Props {
  held: AbsencePreview;
  onLeave: () => void;
  onClose: () => void;
}

/** Before signing out, when visitors still wait for this person: hand over, leave anyway, or stay. */
export function SignOutQuestion({ held, onLeave, onClose }: Props) {
  const t = useT();
  const titleId = useId();
  const navigate = useNavigate();
  const { counts, openWindows, atWindow } = held;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('absences.signOut.title')}</DialogTitle>
      <DialogContent>
        <ul>
          {atWindow.map(there => (
            <li key={there.number}>{t('absences.signOut.visitor', there)}</li>
          ))}
          {counts.queue > 0 && <li>{t('absences.signOut.queue', { smart_count: counts.queue })}</li>}
          {counts.parked > 0 && <li>{t('absences.signOut.parked', { smart_count: counts.parked })}</li>}
          {openWindows > 0 && <li>{t('absences.signOut.window', { smart_count: openWindows })}</li>}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
        <Button onClick={onLeave}>{t('absences.signOut.leave')}</Button>
        <Button
          variant="contained"
          autoFocus
          onClick={() => {
            onClose();
            void navigate('/absences');
          }}
        >
          {t('absences.signOut.handOver')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
