import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId } from 'react';
import type { CaseCommand } from '../../../contract/cases.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { CommandError } from '../../shared/CommandError.tsx';
import { dialogForm } from '../../shared/dialogForm.ts';
import { enterToNext } from '../../shared/enterToNext.ts';
import { PaperLinks } from '../../shared/papers/PaperLinks.tsx';
import { RestoredNote } from '../../shared/records/form/RestoredNote.tsx';
import type { StepDialogProps } from '../CaseActionDialog.tsx';
import { IssueDue } from '../IssueDue.tsx';
import { useCaseCommand } from '../useCaseCommand.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { useDelivery } from './useDelivery.ts';

/** 送达: the way, who signed for it and when, or the number of the post; 送达回证 to be printed for the signature. */
export function CaseDeliver({ record, item, onClose, onDone }: StepDialogProps & { item: Item }) {
  const t = useT();
  const titleId = useId();
  const delivery = useDelivery(record, item);
  const command = useCaseCommand<CaseCommand>(record, 'deliver', onDone);
  const deliver = async () => {
    if (command.isRunning) return;
    const body = delivery.take();
    if (body && (await command.run(body)) !== undefined) delivery.form.settle();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deliver();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={titleId}>{t('cases.deliver.title')}</DialogTitle>
        <DialogContent>
          <RestoredNote form={delivery.form} />
          <Alert severity="info" icon={false} sx={{ mb: 2 }}>
            {t('cases.deliver.text')}
            <Box sx={{ mt: 0.5 }}>
              <PaperLinks caseId={record.id} only={['decision', 'delivery']} />
              <IssueDue caseId={record.id} kind="delivery" />
            </Box>
          </Alert>
          <Box onKeyDown={enterToNext}>
            <DeliveryFields delivery={delivery} item={item} hasAgent={record.agent !== null} />
          </Box>
          <CommandError error={command.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <CommandButton
            label={t('cases.deliver.send')}
            shortcut={{ id: 'dialog.deliver', key: 'F9' }}
            variant="contained"
            isRunning={command.isRunning}
            onPress={() => void deliver()}
          />
        </DialogActions>
      </Box>
    </Dialog>
  );
}
