import { useGetList } from 'ra-core';
import type { CaseDetail } from '../../contract/cases.ts';
import type { GreenExceptionRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { GreenAsk } from '../shared/records/GreenAsk.tsx';
import { GreenExceptionRow } from '../shared/records/GreenExceptionRow.tsx';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';

/** A one-off green for this case: what was asked and decided, and a way to ask. Nothing for the green already. */
export function CaseGreen({ record }: { record: CaseDetail }) {
  const t = useT();
  const canAsk = useCan()('green.request-exception');
  const { data } = useGetList<GreenExceptionRecord>(
    'green-exceptions',
    {
      pagination: { page: 1, perPage: 10 },
      sort: { field: 'requestedAt', order: 'DESC' },
      filter: { subjectId: record.id },
    },
    { enabled: canAsk },
  );
  const requests = data ?? [];
  const isOpen = record.closedAt === null && record.lane !== 'green';
  const isWaiting = requests.some(({ status }) => status === 'requested');
  if (!canAsk || (requests.length === 0 && !isOpen)) return null;
  return (
    <Section title={t('records.exception.one')}>
      {requests.map(request => (
        <GreenExceptionRow key={request.id} request={request} />
      ))}
      {isOpen && !isWaiting && (
        <GreenAsk resource="cases" id={record.id} number={record.number} variant="outlined" />
      )}
    </Section>
  );
}
