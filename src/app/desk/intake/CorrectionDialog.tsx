import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { HeldMaterial } from '../../../domain/items/checklist.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';

interface Props {
  item: Item;
  /** Ids of what is missing. */
  missing: readonly string[];
  isRunning: boolean;
  onSubmit: (materials: readonly HeldMaterial[], reason: string) => void;
  onClose: () => void;
}

/** 一次性告知补正: everything that is missing, told at once (行政许可法 art. 32), and what else there is to say. */
export default function CorrectionDialog({ item, missing, isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const wanted = item.materials.filter(material => missing.includes(material.id));
  const isNoteMissing = wanted.length === 0 && note.trim() === '';
  const submit = () => {
    setTried(true);
    if (isNoteMissing) return;
    onSubmit(
      wanted.map(material => ({ id: material.id, status: 'missing' })),
      note.trim(),
    );
  };
  return (
    <ActionDialog
      isOpen
      title={t('desk.decide.correctTitle')}
      text={t(wanted.length === 0 ? 'desk.decide.correctNothing' : 'desk.decide.correctText')}
      needs={{}}
      submitLabel={t('desk.decide.correctSubmit')}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {wanted.map(material => (
          <li key={material.id}>
            {material[language]}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t(`desk.intake.form.${material.form}`)}
            </Box>
          </li>
        ))}
      </Box>
      <TextField
        id="correction-note"
        label={t('desk.decide.correctNote')}
        value={note}
        onChange={event => setNote(event.target.value)}
        required={wanted.length === 0}
        error={isTried && isNoteMissing}
        helperText={isTried && isNoteMissing ? t('shell.actions.required') : t('desk.decide.byLaw')}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
        sx={{ mt: 2 }}
      />
    </ActionDialog>
  );
}
