import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../i18n/useT.ts';

/** Asks for a name and keeps the present filters and order under it. */
export function SaveViewButton({ onSave }: { onSave: (name: string) => void }) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setName('');
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('records.list.saveView')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="xs" aria-labelledby={id}>
        <form onSubmit={submit}>
          <DialogTitle id={id}>{t('records.list.saveViewTitle')}</DialogTitle>
          <DialogContent>
            <TextField
              label={t('records.list.viewName')}
              value={name}
              onChange={event => setName(event.target.value)}
              helperText={t('records.list.viewKept')}
              autoFocus
              fullWidth
              margin="dense"
              slotProps={{ htmlInput: { maxLength: 30 } }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{t('shell.actions.cancel')}</Button>
            <Button type="submit" variant="contained" disabled={!name.trim()}>
              {t('shell.actions.save')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
