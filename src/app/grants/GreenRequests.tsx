import { useGetList } from 'ra-core';
import type { GreenExceptionRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { GreenExceptionRow } from '../shared/records/GreenExceptionRow.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';

/** One-off greens that wait for a second person; nothing when none does. */
export function GreenRequests() {
  const t = useT();
  const canRead = useCan()('green.request-exception');
  const { data } = useGetList<GreenExceptionRecord>(
    'green-exceptions',
    {
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'requestedAt', order: 'ASC' },
      filter: { status: 'requested' },
    },
    { enabled: canRead },
  );
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('records.exception.title')}>
      {data.map(request => (
        <GreenExceptionRow key={request.id} request={request} />
      ))}
    </Section>
  );
}
