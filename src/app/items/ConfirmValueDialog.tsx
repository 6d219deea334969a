import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId } from 'react';
import type { ItemRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { definitionOf } from '../shared/records/items.ts';
import { type ConfirmDraft, type ConfirmField, checkConfirm, confirmBody, draftOf } from './confirmBody.ts';

interface Props {
  record: ItemRecord;
  field: ConfirmField;
  code?: string;
  name: string;
  onClose: () => void;
}

/** The value, changed or not, and the source for which the manager stands. */
export function ConfirmValueDialog({ record, field, code, name, onClose }: Props) {
  const t = useT();
  const id = useId();
  const form = useRecordForm<ConfirmDraft, unknown>({
    formKey: `item:${record.id}:${field}:${code ?? ''}`,
    initial: draftOf(definitionOf(record), field),
    check: draft =>
      Object.fromEntries(
        Object.entries(checkConfirm(field, draft)).map(([name, problem]) => [
          name,
          t(`items.confirm.${problem}`),
        ]),
      ),
    save: (provider, draft, press) =>
      provider.act('items', record.id, 'confirm', confirmBody(field, draft, code), {
        ...press,
        version: record.version,
      }),
    refresh: ['items'],
    onSaved: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  const kinds = (['promise', 'instant'] as const).map(kind => ({ id: kind, name: t(`items.kinds.${kind}`) }));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{t('items.confirm.title', { field: name })}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            {t(field === 'clockStop' ? 'items.confirm.stopText' : 'items.confirm.text')}
          </DialogContentText>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {field !== 'clockStop' && (
              <FormField
                form={form}
                name="value"
                label={name}
                choices={field === 'kind' ? kinds : undefined}
                isRequired
              />
            )}
            {field === 'fee' && (
              <FormField form={form} name="en" label={t('items.confirm.feeEn')} isRequired />
            )}
            <FormField
              form={form}
              name="source"
              label={t('items.confirm.source')}
              maxLength={300}
              isRequired
              autoFocus
            />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={form.isRunning}>
            {t('items.confirm.press')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
