import Button from '@mui/material/Button';
import { useT } from '../i18n/useT.ts';
import { statusOf } from '../providers/errorBody.ts';
import { EmptyState } from './EmptyState.tsx';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** A part of a page that could not be read: what happened, and the button that tries again. */
export function ErrorState({ error, onRetry }: Props) {
  const t = useT();
  return (
    <EmptyState
      title={t('shell.errors.title')}
      text={useErrorText(error)}
      action={
        onRetry && (
          <Button variant="outlined" onClick={onRetry}>
            {t('shell.errors.retry')}
          </Button>
        )
      }
    />
  );
}

/** The sentence for a failed call: the server's own, or ours when it was not reached. */
export function useErrorText(error: unknown): string {
  const t = useT();
  if (statusOf(error) === 0) return t('shell.errors.unreachable');
  return (error instanceof Error && error.message) || t('shell.errors.server');
}
