import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useT } from '../i18n/useT.ts';

interface Props {
  name: string;
  password: string;
  onClose: () => void;
}

/** A one-time password, shown this once; a stray click or Escape does not close it. */
export function PasswordOnce({ name, password, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Plain http has no clipboard: then the text can still be selected.
    await navigator.clipboard?.writeText(password);
    setCopied(true);
  };
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('staff.password.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('staff.password.text', { name })}</DialogContentText>
        <Box
          component="output"
          sx={{
            display: 'block',
            my: 2,
            p: 1.5,
            fontSize: '1.43rem',
            fontFamily: 'ui-monospace, Consolas, monospace',
            textAlign: 'center',
            userSelect: 'all',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {password}
        </Box>
      </DialogContent>
      <DialogActions>
        {'clipboard' in navigator && (
          <Button onClick={() => void copy()}>
            {isCopied ? t('staff.password.copied') : t('staff.password.copy')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('staff.password.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
