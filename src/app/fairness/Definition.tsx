import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';

/** What a figure is, behind an `i`. */
export function Definition({ name, text }: { name: string; text: string }) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={t('fairness.what', { name })}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minWidth: 32, fontStyle: 'italic', fontWeight: 700 }}
      >
        i
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': name } }}
      >
        <Box sx={{ p: 2, maxWidth: '28rem' }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {name}
          </Typography>
          <Typography>{text}</Typography>
        </Box>
      </Popover>
    </>
  );
}
