import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { FormField } from '../../shared/records/form/FormField.tsx';
import { useRecordForm } from '../../shared/records/form/useRecordForm.ts';

/** Begins an item that the office does not have yet. */
export function NewItemButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <CommandButton
        variant="contained"
        label={t('itemEdit.start.new')}
        shortcut={{ id: 'items.new', key: 'F9' }}
        onPress={() => setOpen(true)}
      />
      {isOpen && <NewItemDialog onClose={() => setOpen(false)} />}
    </>
  );
}

const EMPTY = { code: '', zh: '', en: '' };

function NewItemDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const required = t('items.confirm.required');
  const form = useRecordForm<typeof EMPTY, ItemDraftRecord>({
    formKey: 'item:new',
    initial: EMPTY,
    check: ({ code, zh }) => ({
      ...(code.trim() === '' ? { code: required } : {}),
      ...(zh.trim() === '' ? { zh: required } : {}),
    }),
    save: (provider, { code, zh, en }, press) =>
      provider.post('items', { code: code.trim().toUpperCase(), zh: zh.trim(), en: en.trim() }, press),
    refresh: ['item-drafts'],
    onSaved: ({ itemId }) => navigate(`/items/${itemId}/basics`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{t('itemEdit.start.new')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('itemEdit.start.text')}</DialogContentText>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <FormField
              form={form}
              name="code"
              label={t('itemEdit.start.code')}
              hint={t('itemEdit.start.codeHint')}
              maxLength={12}
              isRequired
              autoFocus
            />
            <FormField form={form} name="zh" label={t('itemEdit.start.zh')} maxLength={100} isRequired />
            <FormField form={form} name="en" label={t('itemEdit.start.en')} maxLength={100} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={form.isRunning}>
            {t('itemEdit.start.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
