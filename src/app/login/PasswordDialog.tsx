import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useT } from '../i18n/useT.ts';
import { PasswordForm } from './PasswordForm.tsx';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** My password, from the user menu. */
export function PasswordDialog({ isOpen, onClose }: Props) {
  const t = useT();
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="password-title">
      <DialogTitle id="password-title">{t('shell.password.title')}</DialogTitle>
      <DialogContent>
        <PasswordForm onDone={onClose} onCancel={onClose} />
      </DialogContent>
    </Dialog>
  );
}
