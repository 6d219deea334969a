import { useGetList } from 'ra-core';
import { useState } from 'react';
import type { CaseDetail } from '../../contract/cases.ts';
import type { GreenExceptionRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { CommandButton } from '../shared/CommandButton.tsx';
import { GreenExceptionRow } from '../shared/records/GreenExceptionRow.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
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
      {isOpen && !isWaiting && <Ask record={record} />}
    </Section>
  );
}

function Ask({ record }: { record: CaseDetail }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const ask = useCommand<{ reason: string }, unknown>(
    (provider, body, press) => provider.post(`cases/${record.id}/green-request`, body, press),
    {
      refresh: ['green-exceptions', 'cases'],
      success: 'records.green.done',
      onSuccess: () => setAsking(false),
    },
  );
  return (
    <>
      <CommandButton
        size="small"
        variant="outlined"
        label={t('records.exception.ask')}
        onPress={() => setAsking(true)}
      />
      <ActionDialog
        isOpen={isAsking}
        title={t('records.exception.ask')}
        text={t('records.exception.askText')}
        needs={{ reason: 'required' }}
        errors={findErrorBody(ask.error)?.errors}
        submitLabel={t('records.exception.ask')}
        isRunning={ask.isRunning}
        onSubmit={({ reason }) => void ask.run({ reason: reason ?? '' })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
