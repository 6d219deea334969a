import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CarryOver } from '../../../contract/carryOver.ts';
import { useT } from '../../i18n/useT.ts';
import { FileViewer } from '../files/FileViewer.tsx';
import { useCan } from '../useStaff.ts';

/** Opens the scan of an earlier material, which is on record like any; says so where there is none. */
export function TakenFile({ file }: Pick<CarryOver, 'file'>) {
  const t = useT();
  const mayOpen = useCan()('files.open');
  const [isShown, setShown] = useState(false);
  if (!file) {
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
        {t('carryOver.paperOnly')}
      </Box>
    );
  }
  if (!mayOpen) return null;
  return (
    <>
      <Button size="small" onClick={() => setShown(true)}>
        {t('carryOver.open')}
      </Button>
      {isShown && <FileViewer file={file} onClose={() => setShown(false)} />}
    </>
  );
}
