import Box from '@mui/material/Box';
import { findErrorBody } from '../providers/errorBody.ts';
import { useErrorText } from './ErrorState.tsx';

/** Why the last press of a dialog failed, with what is wrong in it; what was typed stays. */
export function CommandError({ error }: { error: unknown }) {
  const text = useErrorText(error);
  if (!error) return null;
  const fields = Object.values(findErrorBody(error)?.errors ?? {}).filter(value => typeof value === 'string');
  return (
    <Box role="alert" sx={{ mt: 1, color: 'error.main', overflowWrap: 'anywhere' }}>
      {[text, ...new Set(fields)].join(' ')}
    </Box>
  );
}
