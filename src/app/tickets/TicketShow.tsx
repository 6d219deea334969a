import Box from '@mui/material/Box';
import type { TicketRecord } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { LaneTag } from '../shared/LaneTag.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useAbout, useCalls, useWay } from './ticketFacts.tsx';
import { VisitNumbers } from './VisitNumbers.tsx';

/** One number, from being taken to being finished: every time, who called it and why. */
export default function TicketShow() {
  return <RecordPage<TicketRecord> resource="tickets">{ticket => <TicketPage ticket={ticket} />}</RecordPage>;
}

function TicketPage({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const today = useToday();
  return (
    <Box>
      <Neighbours
        resource="tickets"
        id={ticket.id}
        sort={{ field: 'takenAt', order: 'DESC' }}
        defaultFilter={{ serviceDay: today }}
      />
      <PageTitle
        title={ticket.number}
        beside={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1.5 }}>
            <LaneTag lane={ticket.lane} withName />
            {t(`tickets.status.${ticket.status}`)}
          </Box>
        }
      />
      <Section title={t('tickets.sections.about')}>
        <Facts facts={useAbout(ticket)} />
      </Section>
      <Section title={t('tickets.sections.way')}>
        <Facts facts={useWay(ticket)} />
      </Section>
      <Section title={t('tickets.sections.queue')}>
        <Facts facts={useCalls(ticket)} labelWidth="11em" />
      </Section>
      <VisitNumbers ticket={ticket} />
    </Box>
  );
}
