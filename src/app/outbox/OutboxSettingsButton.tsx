import Button from '@mui/material/Button';
import { useState } from 'react';
import type { OutboxSettings } from '../../contract/outbox.ts';
import { useT } from '../i18n/useT.ts';
import { useRead } from '../shared/useRead.ts';
import { OutboxSettingsForm } from './OutboxSettingsForm.tsx';

/** Opens what the office sends and when it gives up. */
export function OutboxSettingsButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const settings = useRead<OutboxSettings & { version: number }>('settings', 'outbox-settings', {
    isEnabled: isOpen,
  });
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('outbox.settings')}
      </Button>
      {isOpen && settings.data && (
        <OutboxSettingsForm settings={settings.data} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
