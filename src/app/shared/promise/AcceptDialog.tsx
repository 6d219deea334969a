import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId } from 'react';
import type { CaseCommand } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../CommandButton.tsx';
import { CommandError } from '../CommandError.tsx';
import { dayText } from '../dayText.ts';
import { dialogForm } from '../dialogForm.ts';
import { enterToNext } from '../enterToNext.ts';
import { besidePaper } from '../papers/besidePaper.ts';
import { RestoredNote } from '../records/form/RestoredNote.tsx';
import { useLanguage } from '../useLanguage.ts';
import { PromiseLines } from './PromiseLines.tsx';
import { PromisePreview } from './PromisePreview.tsx';
import { SignatureFields } from './SignatureFields.tsx';
import type { PromiseCase } from './types.ts';
import { useAcceptance } from './useAcceptance.ts';

interface Props {
  /** Names the draft: what was typed outlives a reload and a dead server. */
  formKey: string;
  about: PromiseCase;
  isRunning: boolean;
  /** Of the last press. */
  error: unknown;
  /** Accepts; true when it worked. */
  onAccept: (body: CaseCommand) => Promise<boolean>;
  onClose: () => void;
}

/** 容缺受理, 告知承诺: what comes later or is declared, the promise as it prints, its days and its signature. */
export function AcceptDialog({ formKey, about, isRunning, error, onAccept, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const titleId = useId();
  const acceptance = useAcceptance(formKey, about);
  const { deferred, declared, barring } = acceptance;
  const namesOf = (ids: readonly string[]) =>
    ids
      .map(id => about.item.materials.find(known => known.id === id)?.[language] ?? id)
      .join(language === 'zh' ? '、' : ', ');

  const accept = async () => {
    if (isRunning) return;
    const body = acceptance.take();
    if (body && (await onAccept(body))) acceptance.form.settle();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void accept();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={titleId}>{t('promise.title')}</DialogTitle>
        <DialogContent>
          <RestoredNote form={acceptance.form} />
          {about.barredUntil && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {t('promise.barred', { day: dayText(about.barredUntil, language, acceptance.today) })}
            </Alert>
          )}
          {barring.length > 0 && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {t('promise.bars', { materials: namesOf(barring) })}
            </Alert>
          )}
          <Box sx={besidePaper}>
            <Box sx={{ minWidth: 0 }} onKeyDown={enterToNext}>
              <PromiseLines acceptance={acceptance} item={about.item} />
              {deferred.length + declared.length > 0 && (
                <SignatureFields acceptance={acceptance} about={about} />
              )}
            </Box>
            <PromisePreview acceptance={acceptance} about={about} />
          </Box>
          <CommandError error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <CommandButton
            label={t('promise.accept')}
            shortcut={{ id: 'dialog.accept', key: 'F9' }}
            variant="contained"
            isRunning={isRunning}
            onPress={() => void accept()}
          />
        </DialogActions>
      </Box>
    </Dialog>
  );
}
