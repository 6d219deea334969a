import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { useOffice, usePreferences } from '../providers/OfficeContext.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** Language, light or dark, text size: at once, and kept in this browser. */
export function DisplaySettings() {
  const t = useT();
  const { preferences } = useOffice();
  const { theme, isLargeText } = usePreferences();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        onClick={event => setAnchor(event.currentTarget)}
        aria-label={t('shell.settings.label')}
        title={t('shell.settings.label')}
        aria-haspopup="dialog"
        sx={{ fontSize: '1.07rem', width: 34, height: 34 }}
      >
        Aa
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { variant: 'outlined', role: 'dialog', 'aria-label': t('shell.settings.label') },
        }}
      >
        <Box sx={{ p: 2, display: 'grid', gap: 1.5 }}>
          <LanguageChoice />
          <ChoiceRow
            label={t('shell.settings.theme')}
            value={theme}
            choices={[
              ['light', t('shell.settings.light')],
              ['dark', t('shell.settings.dark')],
              ['system', t('shell.settings.system')],
            ]}
            onChoose={choice => preferences.set({ theme: choice })}
          />
          <ChoiceRow
            label={t('shell.settings.textSize')}
            value={isLargeText ? 'large' : 'normal'}
            choices={[
              ['normal', t('shell.settings.normal')],
              ['large', t('shell.settings.large')],
            ]}
            onChoose={choice => preferences.set({ isLargeText: choice === 'large' })}
          />
        </Box>
      </Popover>
    </>
  );
}
