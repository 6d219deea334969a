import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { RatingRecord } from '../../contract/ratings.ts';
import { useT } from '../i18n/useT.ts';
import { useReasonWords } from './useReasons.ts';

/** What was ticked, and what was written. */
export function Reasons({ record }: { record: RatingRecord }) {
  const words = useReasonWords();
  const text = [words(record.reasons), record.comment].filter(part => part !== '').join('；');
  return <span title={text}>{text || '—'}</span>;
}

export function Source({ record }: { record: RatingRecord }) {
  const t = useT();
  return <>{t(`ratings.source.${record.source}`)}</>;
}

/** The visit or case, where the visitor wanted an answer; else nobody can tell. */
export function Subject({ record }: { record: RatingRecord }) {
  const t = useT();
  if (!record.subjectId) return <>{t('ratings.anonymous')}</>;
  if (record.subjectType === 'ticket') return <>{record.subjectNumber}</>;
  return (
    <Link component={RouterLink} to={`/cases/${record.subjectId}/show`}>
      {record.subjectNumber}
    </Link>
  );
}

/** The way to what is done about a bad one. */
export function FollowUpLink({ record }: { record: RatingRecord }) {
  const t = useT();
  if (!record.followUpId || !record.followUpStatus) return <>—</>;
  return (
    <Link component={RouterLink} to={`/follow-ups/${record.followUpId}/show`}>
      {t(`ratings.status.${record.followUpStatus}`)}
    </Link>
  );
}
