import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { OrderRecord } from '../../contract/supervision.ts';
import { useT } from '../i18n/useT.ts';

const PAGES = { case: 'cases', enterprise: 'enterprises' } as const;

/** What an order is about, with the way to it. */
export function OrderSubject({ record: { subjectType, subjectId, subjectName } }: { record: OrderRecord }) {
  const t = useT();
  if (subjectType === 'none' || !subjectId) return <>{t('supervision.subjects.none')}</>;
  return (
    <Link component={RouterLink} to={`/${PAGES[subjectType]}/${subjectId}/show`}>
      {subjectName ?? t(`supervision.subjects.${subjectType}`)}
    </Link>
  );
}
