import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { RestoredNote } from '../../shared/records/form/RestoredNote.tsx';
import type { PartForm } from './usePart.ts';

interface Props<D extends { version: number }> {
  form: PartForm<D>;
  canEdit: boolean;
  children: ReactNode;
}

/** One part of the rules as a form, saved at once; shown without a button to those who may not change it. */
export function PartFrame<D extends { version: number }>({ form, canEdit, children }: Props<D>) {
  const t = useT();
  const place = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
    setTries(count => count + 1);
  };
  const { isDirty, isRunning } = form;
  return (
    <form ref={place} onSubmit={submit} noValidate>
      <RestoredNote form={form} />
      {!canEdit && <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('rules.readOnly')}</Box>}
      <Box component="fieldset" disabled={!canEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {form.isBehind && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('settings.conflict', { version: form.savedVersion })}
          <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
            <Button size="small" variant="outlined" onClick={form.discard}>
              {t('settings.theirs')}
            </Button>
            <Button size="small" onClick={form.keepMine}>
              {t('settings.mine')}
            </Button>
          </Box>
        </Alert>
      )}
      {canEdit && (
        <Box sx={barStyle}>
          <Button onClick={form.discard} disabled={!isDirty || isRunning}>
            {t('settings.discard')}
          </Button>
          <Button type="submit" variant="contained" disabled={!isDirty || isRunning} aria-busy={isRunning}>
            {t(isRunning ? 'shell.actions.running' : 'shell.actions.save')}
          </Button>
        </Box>
      )}
    </form>
  );
}

/** Always in reach, however long the part is. */
const barStyle = {
  position: 'sticky',
  // Over the page's own lower margin.
  bottom: '-1rem',
  zIndex: 2,
  display: 'flex',
  justifyContent: 'flex-end',
  gap: 1,
  pt: 1,
  pb: 2,
  backgroundColor: 'background.default',
  borderTop: 1,
  borderColor: 'divider',
} as const;
