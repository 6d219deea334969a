import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { JointMade } from '../../../contract/jointCases.ts';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useItems } from '../../shared/records/items.ts';
import { type JointPart, useMatters } from '../../shared/records/matters.ts';
import { useDirtyDraft } from '../../shared/useDirtyDraft.ts';
import { emptyDraft } from './draft.ts';
import { FiledPanel } from './FiledPanel.tsx';
import { JointForm } from './JointForm.tsx';

/** 一件事收件: several items of one person on one form; at the desk during the visit, or from the menu. */
export default function JointFilingPage() {
  const t = useT();
  const [params] = useSearchParams();
  const ticketId = params.get('ticketId');
  const {
    data: ticket,
    error: ticketError,
    refetch: readTicket,
  } = useGetOne<TicketRecord>('tickets', { id: ticketId ?? '' }, { enabled: ticketId !== null });
  const matters = useMatters();
  const error = matters.error ?? ticketError;
  const isReady = matters.data && (ticketId === null || ticket);
  return (
    <Box>
      <PageTitle title={t('joint.name')} beside={ticket && t('joint.forVisit', { number: ticket.number })} />
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('joint.intro')}</Box>
      {isReady && matters.data ? (
        <Filing settings={matters.data} ticket={ticket} />
      ) : error ? (
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([matters.refetch(), ticketId !== null && readTicket()])}
        />
      ) : (
        <RowsSkeleton rows={8} />
      )}
    </Box>
  );
}

function Filing({ settings, ticket }: { settings: JointPart; ticket: TicketRecord | undefined }) {
  const t = useT();
  const items = useItems();
  const { matters, confirmed } = settings;
  const suited = matters.find(matter => matter.items.includes(ticket?.itemCode ?? '')) ?? matters[0];
  const draft = useDirtyDraft(
    `joint:${ticket?.id ?? 'menu'}`,
    emptyDraft(suited?.code ?? '', ticket?.enterpriseId ?? null),
  );
  const [filed, setFiled] = useState<JointMade>();
  const matter = matters.find(({ code }) => code === draft.value.matterCode) ?? suited;
  if (!matter) return <EmptyState title={t('joint.none.title')} text={t('joint.none.text')} />;
  if (items.length === 0) return <RowsSkeleton rows={8} />;
  if (filed) {
    return <FiledPanel filed={filed} hasVisit={ticket !== undefined} onAnother={() => setFiled(undefined)} />;
  }
  return (
    <JointForm
      matters={matters}
      confirmed={confirmed}
      matter={matter}
      items={items}
      draft={draft}
      ticketId={ticket?.id ?? null}
      onFiled={setFiled}
    />
  );
}
