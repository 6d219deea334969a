import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import {
  CloseNotificationContext,
  type NotificationPayload,
  useNotificationContext,
  useTakeUndoableMutation,
  useTranslate,
} from 'ra-core';
import { isValidElement, useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { useConnection } from '../providers/OfficeContext.ts';

/** What useNotify says: a sentence at the bottom, read aloud, gone by itself unless it is an error to be read. */
export function Notices() {
  const translate = useTranslate();
  const t = useT();
  const { notifications, takeNotification } = useNotificationContext();
  const takeMutation = useTakeUndoableMutation();
  const [notice, setNotice] = useState<NotificationPayload>();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (notice || notifications.length === 0) return;
    const next = takeNotification();
    if (!next) return;
    setNotice(next);
    setOpen(true);
  }, [notice, notifications, takeNotification]);

  // "Not reached" is over with the line: beside what was done since it would say the contrary.
  const { isReached } = useConnection();
  const isAboutLine = notice?.message === t('shell.errors.unreachable');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the line's coming back counts
  useEffect(() => {
    if (isReached && isAboutLine) setOpen(false);
  }, [isReached]);

  if (!notice) return null;
  const { message, type, notificationOptions: options } = notice;
  const close = () => setOpen(false);
  const finish = () => {
    if (options?.undoable) takeMutation()?.({ isUndo: false });
    setNotice(undefined);
  };
  const undo = () => {
    takeMutation()?.({ isUndo: true });
    close();
  };
  return (
    <CloseNotificationContext value={close}>
      <Snackbar
        open={isOpen}
        onClose={(_, reason) => reason !== 'clickaway' && close()}
        autoHideDuration={options?.autoHideDuration === undefined ? 4000 : options.autoHideDuration}
        slotProps={{ transition: { onExited: finish } }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <Alert
          severity={type}
          onClose={options?.undoable ? undefined : close}
          closeText={translate('ra.action.close')}
          action={
            options?.undoable ? <Button onClick={undo}>{translate('ra.action.undo')}</Button> : undefined
          }
          variant="standard"
          sx={{ border: 1, borderColor: 'divider', boxShadow: 3, whiteSpace: 'pre-line', minWidth: 280 }}
        >
          {isValidElement(message) ? message : translate(String(message), options?.messageArgs)}
        </Alert>
      </Snackbar>
    </CloseNotificationContext>
  );
}
