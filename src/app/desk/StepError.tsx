import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { useErrorText } from '../shared/ErrorState.tsx';

interface Props {
  error: unknown;
  /** Takes the sentence away; without it the sentence stays until the next press. */
  onDismiss?: () => void;
}

/** What went wrong, as a sentence beside the button that was pressed. */
export function StepError({ error, onDismiss }: Props) {
  const t = useT();
  const text = useErrorText(error);
  if (!error) return null;
  const fields = Object.values(findErrorBody(error)?.errors ?? {}).filter(value => typeof value === 'string');
  return (
    <Box
      role="alert"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5, color: 'error.main', minWidth: 0 }}
    >
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {[text, ...new Set(fields)].join(' ')}
      </Box>
      {onDismiss && (
        <Button size="small" color="inherit" onClick={onDismiss} sx={{ flex: 'none' }}>
          {t('desk.step.dismiss')}
        </Button>
      )}
    </Box>
  );
}
