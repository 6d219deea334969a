import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';

function GoHome() {
  const t = useT();
  return (
    <Button component={Link} to="/" variant="outlined">
      {t('shell.errors.home')}
    </Button>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <PageTitle title={t('shell.errors.notFound')} />
      <EmptyState title={t('shell.errors.notFoundText')} action={<GoHome />} />
    </>
  );
}

/** A page that the person's roles may not open. */
export function AccessDenied() {
  const t = useT();
  return (
    <>
      <PageTitle title={t('shell.errors.denied')} />
      <EmptyState title={t('shell.errors.deniedText')} action={<GoHome />} />
    </>
  );
}
