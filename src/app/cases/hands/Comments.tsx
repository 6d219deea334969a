import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { CommentRecord } from '../../../contract/comments.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { Moment } from '../../shared/records/Moment.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useRead } from '../../shared/useRead.ts';
import { useCan } from '../../shared/useStaff.ts';
import { CommentForm } from './CommentForm.tsx';

/** What colleagues say to each other about the case; the applicant never sees it. */
export function Comments({ record }: { record: CaseDetail }) {
  const t = useT();
  const can = useCan();
  const path = `cases/${record.id}/comments`;
  const { data, error, refetch } = useRead<CommentRecord[]>('cases', path);
  const unread = data?.filter(comment => comment.isUnread).length ?? 0;
  const read = useCommand<Record<string, never>, CommentRecord[]>(
    (provider, body, press) => provider.post(`${path}/actions/read`, body, press),
    { refresh: ['cases'], quiet: true },
  );
  return (
    <Section
      title={t('hands.comments.title')}
      beside={
        unread > 0 && (
          <Button size="small" onClick={() => void read.run({})} disabled={read.isRunning}>
            {t('hands.comments.markRead', { count: unread })}
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton rows={1} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('hands.comments.none')}</Box>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map(comment => (
          <Line key={comment.id} comment={comment} path={path} />
        ))}
      </Box>
      {can('cases.comment') && <CommentForm path={path} />}
    </Section>
  );
}

function Line({ comment, path }: { comment: CommentRecord; path: string }) {
  const t = useT();
  const strike = useCommand<Record<string, never>, CommentRecord[]>(
    (provider, body, press) => provider.post(`${path}/${comment.id}/actions/strike`, body, press),
    { refresh: ['cases'] },
  );
  return (
    <Box
      component="li"
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <strong>{comment.authorName}</strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <Moment at={comment.at} />
        </Box>
        {comment.isUnread && <Chip size="small" variant="outlined" label={t('hands.comments.new')} />}
        <Box sx={{ flex: 1 }} />
        {comment.isOwn && comment.text !== null && (
          <Button
            size="small"
            color="inherit"
            disabled={strike.isRunning}
            onClick={() => void strike.run({})}
          >
            {t('hands.comments.strike')}
          </Button>
        )}
      </Box>
      <Box sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {comment.text ?? (
          <Box component="s" sx={{ color: 'text.secondary' }}>
            {t('hands.comments.struck')}
          </Box>
        )}
      </Box>
    </Box>
  );
}
