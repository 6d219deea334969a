import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { columnStyle, NARROW } from '../CounterGrid.tsx';
import type { IntakeDraft } from '../intake/draft.ts';
import { useKnownApplicant } from '../intake/useKnownApplicant.ts';
import { EnterpriseFacts } from './EnterpriseFacts.tsx';
import { Guidance } from './Guidance.tsx';
import { PersonCases } from './PersonCases.tsx';
import { TicketGreen } from './TicketGreen.tsx';

interface Props {
  ticket: TicketRecord;
  draft: IntakeDraft;
}

/** Right: the employer with its green channel, what this person already has running, and the guidance. */
export default function SidePanel({ ticket, draft }: Props) {
  const t = useT();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const { person } = useKnownApplicant(draft.applicant, today);
  const id = draft.enterpriseId;
  const { data } = useGetOne<EnterpriseRecord>('enterprises', { id: id ?? '' }, { enabled: id !== null });
  return (
    <Box
      component="aside"
      aria-label={t('desk.side.label')}
      sx={{ ...columnStyle, gridArea: 'side', overflow: 'auto' }}
    >
      <Box
        component="button"
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={foldStyle}
      >
        <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {t('desk.side.show')}
      </Box>
      <Box sx={{ [NARROW]: { display: isOpen ? 'block' : 'none', maxHeight: '40cqh', overflow: 'auto' } }}>
        <EnterpriseFacts enterprise={id === null ? null : data} />
        <TicketGreen ticket={ticket} />
        <PersonCases applicantId={person?.id ?? ticket.applicantId} />
        <Guidance itemCode={draft.itemCode} />
      </Box>
    </Box>
  );
}

/** Only where the column is folded away below the form. */
const foldStyle = {
  display: 'none',
  [NARROW]: { display: 'block' },
  flex: 'none',
  height: '2.29rem',
  px: 2,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'text.primary',
  textAlign: 'start',
  cursor: 'pointer',
} as const;
