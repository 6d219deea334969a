import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { KeyButton } from '../KeyButton.tsx';

/** Beside the title of a checklist: its keys, and the one press for "all here". */
export function MaterialsBeside({ onAllHere }: { onAllHere: () => void }) {
  const t = useT();
  return (
    <>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
        {t('desk.intake.materialKeys')}
      </Box>
      <Box sx={{ ml: 'auto' }}>
        <KeyButton
          id="desk.allProvided"
          shortcut="Alt+a"
          size="small"
          label={t('desk.intake.allProvided')}
          onPress={onAllHere}
        />
      </Box>
    </>
  );
}
