import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { OutboxSettings } from '../../contract/outbox.ts';
import { KIND_WORDS, MESSAGE_KINDS, type MessageKind } from '../../domain/outbox/kinds.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useCommand } from '../shared/useCommand.ts';

interface Props {
  settings: OutboxSettings & { version: number };
  onClose: () => void;
}

const isDays = (typed: string): boolean =>
  /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 30;

/** Which kinds are sent, and after how many days a message is given up. */
export function OutboxSettingsForm({ settings, onClose }: Props) {
  const t = useT();
  const local = useLocalText();
  const [off, setOff] = useState<readonly MessageKind[]>(settings.off);
  const [days, setDays] = useState(String(settings.giveUpDays));
  const save = useCommand<void>(
    (provider, _, press) =>
      provider.put('outbox-settings', { off, giveUpDays: Number(days), version: settings.version }, press),
    { refresh: ['settings'], success: 'outbox.saved', onSuccess: onClose },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDays(days)) void save.run();
  };
  const toggle = (kind: MessageKind, isOn: boolean) =>
    setOff(isOn ? off.filter(each => each !== kind) : [...off, kind]);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="outbox-settings">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="outbox-settings">{t('outbox.settings')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{t('outbox.settingsText')}</DialogContentText>
          <FormGroup sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
            {MESSAGE_KINDS.map(kind => (
              <FormControlLabel
                key={kind}
                label={local(KIND_WORDS[kind])}
                control={
                  <Checkbox
                    checked={!off.includes(kind)}
                    onChange={event => toggle(kind, event.target.checked)}
                  />
                }
              />
            ))}
          </FormGroup>
          <TextField
            value={days}
            onChange={event => setDays(event.target.value)}
            label={t('outbox.giveUpDays')}
            error={!isDays(days)}
            helperText={isDays(days) ? undefined : t('outbox.giveUpRange')}
            fullWidth
            sx={{ mt: 2 }}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={save.isRunning}>
            {t('outbox.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
