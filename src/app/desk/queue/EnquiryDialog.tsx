import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useStore } from 'ra-core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { EnquiryRecord, WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { KeyHint } from '../../shared/KeyHint.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { StepError } from '../StepError.tsx';
import { useItemsOpenFirst } from '../useWindowData.ts';

interface Props {
  window: WindowRecord;
  /** What the visitor at the window came for. */
  itemCode: string | undefined;
  onClose: () => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };
const TOPICS = ['materials', 'eligibility', 'time', 'progress', 'elsewhere', 'other'] as const;
type Topic = (typeof TOPICS)[number];

/** A question answered without a number: Alt+Q and a digit are enough. Nobody's data are asked for. */
export default function EnquiryDialog({ window, itemCode, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const titleId = useId();
  const items = useItemsOpenFirst();
  // Questions come in runs: without a visitor the last item stands here again.
  const [last, setLast] = useStore('desk.enquiryItem', '');
  const [chosen, setChosen] = useState(itemCode ?? last);
  const command = useCommand<{ itemCode?: string; topic: Topic }, EnquiryRecord>(
    (provider, body, press) => provider.act<EnquiryRecord>('windows', window.id, 'enquiry', body, press),
    { refresh: [], quiet: true, success: 'desk.step.enquiry.done', onSuccess: onClose },
  );
  const send = (topic: Topic) => {
    setLast(chosen);
    void command.run({ topic, ...(chosen && { itemCode: chosen }) });
  };
  const pressed = (event: KeyboardEvent) => {
    const topic = TOPICS[Number(event.key) - 1];
    if (!topic || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    send(topic);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId} onKeyDown={pressed}>
      <DialogTitle id={titleId}>{t('desk.step.enquiry.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('desk.step.enquiry.text')}</DialogContentText>
        <TextField
          id="enquiry-item"
          select
          slotProps={NATIVE}
          label={t('desk.step.enquiry.item')}
          value={chosen}
          onChange={event => setChosen(event.target.value)}
          fullWidth
          sx={{ mt: 2 }}
        >
          <option value="">{t('desk.step.enquiry.noItem')}</option>
          {items.map(item => (
            <option key={item.code} value={item.code}>
              {item[language]}
            </option>
          ))}
        </TextField>
        <Box
          role="group"
          aria-label={t('desk.step.enquiry.topic')}
          sx={{ mt: 1.5, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}
        >
          {TOPICS.map((topic, index) => (
            <Button
              key={topic}
              variant="outlined"
              autoFocus={index === 0}
              disabled={command.isRunning}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => send(topic)}
              sx={{ justifyContent: 'space-between', whiteSpace: 'normal', textAlign: 'start' }}
            >
              {t(`desk.step.enquiry.topics.${topic}`)}
              <KeyHint name={String(index + 1)} />
            </Button>
          ))}
        </Box>
        <StepError error={command.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
