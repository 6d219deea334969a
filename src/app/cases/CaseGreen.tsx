import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { GreenAsk } from '../shared/records/GreenAsk.tsx';
import { GreenExceptionRow } from '../shared/records/GreenExceptionRow.tsx';
import { useGreenExceptions } from '../shared/records/useGreenExceptions.ts';
import { Section } from '../shared/Section.tsx';

/** A one-off green for this case: what was asked and decided, and a way to ask. Nothing for the green already. */
export function CaseGreen({ record }: { record: CaseDetail }) {
  const t = useT();
  const { canAsk, requests, isWaiting } = useGreenExceptions(record.id);
  const isOpen = record.closedAt === null && record.lane !== 'green';
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
