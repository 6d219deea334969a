import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FormulaChange, FormulaRecord } from '../../../contract/scores.ts';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { draftOfPart, type PartDraft, partOf } from './scoreDraft.ts';
import { SCORABLE, unitOf, useScoreWords } from './useScoreWords.ts';

interface Props {
  formula: FormulaRecord;
  onClose(): void;
}

const isShare = (code: string): boolean => unitOf(code) === 'share';

/** A new version of the formula, with its reason. Months that are over keep the one that held. */
export function FormulaDialog({ formula, onClose }: Props) {
  const t = useT();
  const [drafts, setDrafts] = useState<readonly PartDraft[]>(() =>
    formula.parts.map(part => draftOfPart(part, isShare(part.code))),
  );
  const parts = drafts.map(draft => partOf(draft, isShare(draft.code)));
  const isReady = parts.length > 0 && parts.every(part => part !== null);
  const save = useCommand<Omit<FormulaChange, 'version'>, FormulaRecord>(
    (provider, body, press) =>
      provider.post('kpi/score-formulas', body, { ...press, version: formula.version }),
    { refresh: ['kpi-scores'], success: 'shell.actions.done', onSuccess: onClose },
  );
  const put = (place: number, part: PartDraft) =>
    setDrafts(before => before.map((each, n) => (n === place ? part : each)));
  const free = SCORABLE.filter(({ code }) => !drafts.some(draft => draft.code === code));
  return (
    <ActionDialog
      isOpen
      title={t('kpi.score.change')}
      text={t('kpi.score.changeText')}
      needs={{ reason: 'required' }}
      submitLabel={t('kpi.score.save')}
      isRunning={save.isRunning}
      isReady={isReady}
      onSubmit={({ reason = '' }) => void save.run({ parts: parts.flatMap(part => part ?? []), reason })}
      onClose={onClose}
    >
      {drafts.map((draft, place) => (
        <PartRow
          key={draft.code}
          draft={draft}
          isWrong={parts[place] === null}
          onChange={part => put(place, part)}
          onDrop={() => setDrafts(before => before.filter((_, n) => n !== place))}
        />
      ))}
      <AddPart
        codes={free.map(({ code }) => code)}
        onAdd={code => setDrafts(before => [...before, { code, weight: '10', none: '', full: '' }])}
      />
    </ActionDialog>
  );
}

interface RowProps {
  draft: PartDraft;
  isWrong: boolean;
  onChange(draft: PartDraft): void;
  onDrop(): void;
}

function PartRow({ draft, isWrong, onChange, onDrop }: RowProps) {
  const t = useT();
  const { nameOf } = useScoreWords();
  const name = nameOf(draft.code);
  const field = (key: 'weight' | 'none' | 'full') => {
    const label = t(`kpi.score.${key}`) + (key !== 'weight' && isShare(draft.code) ? ' %' : '');
    return (
      <TextField
        size="small"
        label={label}
        value={draft[key]}
        onChange={event => onChange({ ...draft, [key]: event.target.value })}
        error={isWrong}
        slotProps={{ htmlInput: { inputMode: 'decimal', 'aria-label': `${name}：${label}` } }}
        sx={{ width: '9rem' }}
      />
    );
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ mb: 0.75 }}>{name}</Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {field('weight')}
        {field('none')}
        {field('full')}
        <Button size="small" aria-label={`${t('kpi.score.drop')} ${name}`} onClick={onDrop}>
          {t('kpi.score.drop')}
        </Button>
      </Box>
    </Box>
  );
}

function AddPart({ codes, onAdd }: { codes: readonly string[]; onAdd(code: string): void }) {
  const t = useT();
  const { nameOf } = useScoreWords();
  if (codes.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={t('kpi.score.add')}
      value=""
      onChange={event => onAdd(event.target.value)}
      sx={{ mt: 2 }}
    >
      {codes.map(code => (
        <MenuItem key={code} value={code}>
          {nameOf(code)}
        </MenuItem>
      ))}
    </TextField>
  );
}
