import Button from '@mui/material/Button';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** Opens the import of a year; `year` is the one that is most likely meant. */
export function ImportButton({ year }: { year: number }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('holidays.import.press')}
      </Button>
      {isOpen && <ImportDialog year={year} onClose={() => setOpen(false)} />}
    </>
  );
}
