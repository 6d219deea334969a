import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InspectionCreate, InspectionRecord } from '../../../contract/inspections.ts';
import { addDays, type Day, dayOf, monthOf } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useItemChoices } from '../../shared/records/items.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useNow } from '../../shared/useNow.ts';
import { useCan } from '../../shared/useStaff.ts';

interface Draft {
  from: string;
  to: string;
  itemCode: string;
  size: string;
}

/** The month before this one: whole, and its cases are closed. */
function lastMonth(today: Day): Pick<Draft, 'from' | 'to'> {
  const to = addDays(`${monthOf(today)}-01`, -1);
  return { from: `${monthOf(to)}-01`, to };
}

/** Draws a sample; for those who may. */
export function DrawButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const mayDraw = useCan()('inspections.draw');
  if (!mayDraw) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('inspections.draw.press')}
      </Button>
      {isOpen && <DrawDialog onClose={() => setOpen(false)} />}
    </>
  );
}

const isSize = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 200;

function DrawDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const items = useItemChoices();
  const today = dayOf(useNow());
  const [draft, setDraft] = useState<Draft>(() => ({ ...lastMonth(today), itemCode: '', size: '10' }));
  const draw = useCommand<InspectionCreate, InspectionRecord>(
    (provider, body, press) => provider.post('inspections', body, press),
    { refresh: ['inspections', 'inspected-cases'], success: 'inspections.draw.done', onSuccess: onClose },
  );
  const errors = findErrorBody(draw.error)?.errors ?? {};
  const said = (field: string) => (typeof errors[field] === 'string' ? errors[field] : undefined);
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const day = (field: 'from' | 'to') => (
    <TextField
      type="date"
      size="small"
      label={t(`inspections.fields.${field}`)}
      value={draft[field]}
      onChange={event => change({ [field]: event.target.value })}
      error={said(field) !== undefined}
      helperText={said(field)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <ActionDialog
      isOpen
      title={t('inspections.draw.title')}
      text={t('inspections.draw.text')}
      needs={{}}
      submitLabel={t('inspections.draw.press')}
      isRunning={draw.isRunning}
      isReady={isSize(draft.size)}
      onSubmit={() => {
        const { from, to, itemCode, size } = draft;
        void draw.run({ from, to, size: Number(size), ...(itemCode && { itemCode }) });
      }}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, mt: 1 }}>
        {day('from')}
        {day('to')}
        <TextField
          select
          size="small"
          label={t('inspections.fields.item')}
          value={draft.itemCode}
          onChange={event => change({ itemCode: event.target.value })}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('inspections.fields.allItems')}</MenuItem>
          {items.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="small"
          label={t('inspections.fields.size')}
          value={draft.size}
          onChange={event => change({ size: event.target.value })}
          error={!isSize(draft.size)}
          helperText={isSize(draft.size) ? undefined : t('inspections.draw.size')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      </Box>
    </ActionDialog>
  );
}
