import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { ThreadEntry } from '../../../contract/thread.ts';
import { STATUS_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../ErrorState.tsx';
import { RowsSkeleton } from '../RowsSkeleton.tsx';
import { Section } from '../Section.tsx';
import { useRead } from '../useRead.ts';
import { ItemName } from './ItemName.tsx';
import { useLocalText } from './localText.ts';
import { Moment } from './Moment.tsx';
import { useMatterName } from './matters.ts';
import { threadRows } from './threadRows.ts';

interface Props {
  resource: 'applicants' | 'enterprises';
  id: string;
}

/** All that happened with a person or a company, newest first, each with the way to it. */
export function Thread({ resource, id }: Props) {
  const t = useT();
  // Read again when cases change: most of what stands here hangs on them.
  const { data, error, isPending, refetch } = useRead<ThreadEntry[]>('cases', `${resource}/${id}/thread`);
  return (
    <Section title={t('records.thread.title')}>
      {isPending && <RowsSkeleton rows={4} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('records.thread.none')}</Box>}
      {data && data.length > 0 && (
        <Box component="ol" sx={list}>
          {threadRows(data).map(({ entry, together }) => (
            <Box component="li" key={entry.id} sx={row}>
              <Box sx={{ color: 'text.secondary' }}>
                <Moment at={entry.at} withDay />
              </Box>
              <strong>
                {together.length > 1 ? t('joint.mark.joint') : t(`records.thread.kinds.${entry.kind}`)}
              </strong>
              <Box sx={{ minWidth: 0 }}>
                {together.length > 1 && <JointName code={entry.joint?.code ?? ''} />}
                {together.map(each => (
                  <Box key={each.id}>
                    <Where entry={each} /> {each.itemCode && <ItemName code={each.itemCode} />}{' '}
                    <What entry={each} />
                  </Box>
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}

function JointName({ code }: { code: string }) {
  return <>{useMatterName(code)}</>;
}

/** The number, as the way to what it names. */
function Where({ entry: { caseId, ticketId, number } }: { entry: ThreadEntry }) {
  if (!number) return null;
  const path = caseId ? `/cases/${caseId}/show` : ticketId ? `/tickets/${ticketId}/show` : undefined;
  if (!path) return <>{number}</>;
  return (
    <Link component={RouterLink} to={path} underline="always" sx={{ whiteSpace: 'nowrap' }}>
      {number}
    </Link>
  );
}

function What({ entry }: { entry: ThreadEntry }) {
  const t = useT();
  const local = useLocalText();
  const { kind, state, text } = entry;
  if (kind === 'message') return <Box sx={{ color: 'text.secondary' }}>{text}</Box>;
  if (kind === 'visit') return <>· {t(`records.thread.visits.${state as 'waiting'}`)}</>;
  if (kind === 'paper') return <>· {t(`records.thread.papers.${state as 'receipt'}`)}</>;
  if (kind === 'rating') return <>· {t('records.thread.grade', { grade: state })}</>;
  return <>· {local(STATUS_WORDS[state as keyof typeof STATUS_WORDS])}</>;
}

const list = { m: 0, p: 0, listStyle: 'none' } as const;
const row = {
  display: 'grid',
  // The day with its year on one line, in either language and at any text size.
  gridTemplateColumns: '14rem 5rem minmax(0, 1fr)',
  columnGap: 1.5,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
} as const;
