import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import { MOST_BYTES } from '../../../domain/files/rules.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useUpload } from './useUpload.ts';

/** Choose or drop files; each that was refused stays named with its reason, the others are in. */
export function AddFiles({ record, item }: { record: CaseDetail; item: Item | undefined }) {
  const t = useT();
  const local = useLocalText();
  const [materialId, setMaterialId] = useState('');
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const upload = useUpload(record.id);
  const send = (list: FileList | null) => void upload.send([...(list ?? [])], materialId);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    send(event.target.files);
    // The same file may be chosen again.
    event.target.value = '';
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      sx={{
        mt: 1,
        p: 1.5,
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          select
          label={t('cases.files.for')}
          value={materialId}
          onChange={event => setMaterialId(event.target.value)}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          sx={{ width: '18rem' }}
        >
          <option value="">{t('cases.files.whole')}</option>
          {(item?.materials ?? []).map(material => (
            <option key={material.id} value={material.id}>
              {local(material)}
            </option>
          ))}
        </TextField>
        <Button
          variant="outlined"
          disabled={upload.isRunning}
          aria-busy={upload.isRunning || undefined}
          onClick={() => picker.current?.click()}
        >
          {t(upload.isRunning ? 'cases.files.sending' : 'cases.files.choose')}
        </Button>
        <Box sx={{ color: 'text.secondary' }}>
          {t('cases.files.hint', { most: MOST_BYTES / 1024 / 1024 })}
        </Box>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          onChange={picked}
        />
      </Box>
      {upload.refused.map(({ name, reason }) => (
        <Alert key={name} severity="error" sx={{ mt: 1 }}>
          {t('cases.files.refused', { name, reason })}
        </Alert>
      ))}
    </Box>
  );
}
