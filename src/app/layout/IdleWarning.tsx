import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useLogout } from 'ra-core';
import { IDLE_MINUTES } from '../../domain/staff/password.ts';
import { useT } from '../i18n/useT.ts';
import { useIdle } from './useIdle.ts';

const WARN_BEFORE = 3;

/** Before the server ends an idle session: a chance to stay. The server decides, this only warns. */
export function IdleWarning() {
  const t = useT();
  const logout = useLogout();
  const { isIdle, stay } = useIdle((IDLE_MINUTES - WARN_BEFORE) * 60_000);
  return (
    <Dialog open={isIdle} onClose={stay} aria-labelledby="idle-title" role="alertdialog">
      <DialogTitle id="idle-title">{t('shell.idle.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('shell.idle.text', { minutes: WARN_BEFORE })}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void logout({}, '/login')}>{t('shell.idle.signOut')}</Button>
        <Button variant="contained" autoFocus onClick={stay}>
          {t('shell.idle.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
