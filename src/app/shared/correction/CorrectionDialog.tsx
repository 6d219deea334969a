import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../CommandButton.tsx';
import { CommandError } from '../CommandError.tsx';
import { dialogForm } from '../dialogForm.ts';
import { enterToNext } from '../enterToNext.ts';
import { besidePaper } from '../papers/besidePaper.ts';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { RestoredNote } from '../records/form/RestoredNote.tsx';
import { useLanguage } from '../useLanguage.ts';
import { MarkList } from './MarkList.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import type { NoticeBody, NoticeCase } from './types.ts';
import { useCorrection } from './useCorrection.ts';

interface Props {
  /** Names the draft: typed marks outlive a reload and a dead server. */
  formKey: string;
  about: NoticeCase;
  isRunning: boolean;
  /** Of the last press. */
  error: unknown;
  /** Sends the notice, or with `about.mode` "ask" asks for it; true when it worked. */
  onSend: (body: NoticeBody) => Promise<boolean>;
  onClose: () => void;
}

/**
 * 一次性告知补正: every material of the checklist in one list, marked by one key each; the letter beside it as it will
 * print; one press to send.
 */
export function CorrectionDialog({ formKey, about, isRunning, error, onSend, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const titleId = useId();
  const [tries, setTries] = useState(0);
  const notice = useCorrection(formKey, about);
  const { item, mode } = about;
  const nameOf = (id: string) => item.materials.find(known => known.id === id)?.[language] ?? id;
  const problemText = (field: string) => {
    const code = notice.problems[field];
    return code && t(`correction.problems.${code}`);
  };

  const send = async () => {
    if (isRunning || mode === 'wait') return;
    const body = notice.take();
    setTries(count => count + 1);
    if (!body || !(await onSend(body))) return;
    // What was asked for is still to be sent, once it is allowed.
    if (mode === 'send') notice.form.settle();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const reasonLabel =
    mode === 'ask'
      ? 'correction.askReason'
      : about.needsReason
        ? 'correction.secondReason'
        : 'correction.reason';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={titleId}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={titleId}>{t('correction.title')}</DialogTitle>
        <DialogContent>
          <RestoredNote form={notice.form} />
          <NoticeFacts
            about={about}
            dueOn={notice.dueOn}
            added={notice.added.map(nameOf)}
            count={notice.lines.length}
          />
          <Box sx={besidePaper}>
            <Box sx={{ minWidth: 0 }} onKeyDown={enterToNext}>
              <MarkList notice={notice} item={item} tries={tries} />
              <TextField
                label={t(reasonLabel)}
                value={notice.reason}
                onChange={event => notice.setReason(event.target.value)}
                required={about.needsReason}
                error={notice.problems.reason !== undefined}
                helperText={
                  problemText('reason') ??
                  t(about.needsReason ? 'correction.secondReasonHint' : 'correction.reasonHint')
                }
                multiline
                minRows={2}
                fullWidth
                slotProps={{ htmlInput: { maxLength: 500 } }}
                sx={{ mt: 2 }}
              />
              {notice.problems.empty && mode === 'send' && (
                <FormHelperText error role="alert">
                  {problemText('empty')}
                </FormHelperText>
              )}
            </Box>
            <PaperPreview kind="correction" item={item} of={about.paper} data={notice.data} />
          </Box>
          <CommandError error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          <CommandButton
            label={t(mode === 'ask' ? 'correction.ask' : 'correction.send')}
            shortcut={{ id: 'dialog.correction', key: 'F9' }}
            variant="contained"
            disabled={mode === 'wait'}
            isRunning={isRunning}
            onPress={() => void send()}
          />
        </DialogActions>
      </Box>
    </Dialog>
  );
}
