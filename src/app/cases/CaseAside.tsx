import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { CaseDetail } from '../../contract/cases.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { ID_TYPE_TEXTS, isIdType } from '../../domain/identity/idTypes.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { Belongings } from '../joint/case/Belongings.tsx';
import { dayText } from '../shared/dayText.ts';
import { Facts } from '../shared/records/Facts.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { Reveal } from '../shared/records/Reveal.tsx';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useCan } from '../shared/useStaff.ts';
import { CaseAgent } from './CaseAgent.tsx';
import { CaseCompany } from './CaseCompany.tsx';
import { CaseGreen } from './CaseGreen.tsx';
import { CaseMessages } from './CaseMessages.tsx';
import { CasePauses } from './CasePauses.tsx';
import { CaseQuestions } from './CaseQuestions.tsx';
import { CaseTicket } from './CaseTicket.tsx';
import { Holder } from './hands/Holder.tsx';

interface Props {
  record: CaseDetail;
  item: Item | undefined;
}

/** Beside the case: who it is about, and what it hangs together with. */
export function CaseAside({ record, item }: Props) {
  return (
    <Box component="aside" sx={{ minWidth: 0 }}>
      <Holder record={record} />
      <ApplicantSection record={record} />
      {item && <CaseQuestions record={record} item={item} />}
      <CaseAgent record={record} />
      <Belongings record={record} />
      <CaseCompany record={record} />
      <CaseGreen record={record} />
      <CaseMessages record={record} />
      <CasePauses record={record} />
      <AboutCase record={record} />
    </Box>
  );
}

function ApplicantSection({ record }: { record: CaseDetail }) {
  const t = useT();
  const can = useCan();
  const local = useLocalText();
  const { applicant, applicantId } = record;
  const reveal = (field: 'name' | 'idNumber' | 'phone', masked: string | null) => (
    <Reveal applicantId={applicantId} field={field} label={t(`cases.parties.${field}`)} masked={masked} />
  );
  const idType = isIdType(applicant.idType) ? local(ID_TYPE_TEXTS[applicant.idType]) : applicant.idType;
  return (
    <Section
      title={t('cases.parties.applicant')}
      beside={
        can('applicants.read') && (
          <Link component={RouterLink} to={`/applicants/${applicantId}/show`}>
            {t('cases.parties.all')}
          </Link>
        )
      }
    >
      <Facts
        labelWidth="5.5em"
        facts={[
          { label: t('cases.parties.name'), value: reveal('name', applicant.name) },
          { label: idType, value: reveal('idNumber', applicant.idNumber) },
          { label: t('cases.parties.phone'), value: reveal('phone', applicant.phone) },
        ]}
      />
    </Section>
  );
}

function AboutCase({ record }: { record: CaseDetail }) {
  const t = useT();
  const took = useMinutes();
  const moment = (label: 'receivedAt' | 'acceptedAt' | 'closedAt' | 'deliveredAt') =>
    record[label]
      ? [{ label: t(`cases.fields.${label}`), value: <Moment at={record[label]} withDay /> }]
      : [];
  return (
    <Section title={t('cases.parties.record')}>
      <Facts
        labelWidth="5.5em"
        facts={[
          {
            label: t('cases.parties.queryCode'),
            value: <span title={t('cases.parties.queryHint')}>{record.queryCode}</span>,
          },
          ...(record.ticketId
            ? [{ label: t('cases.parties.ticket'), value: <CaseTicket ticketId={record.ticketId} /> }]
            : []),
          ...onlineFacts(record, t),
          ...moment('receivedAt'),
          ...moment('acceptedAt'),
          ...moment('closedAt'),
          ...moment('deliveredAt'),
          ...(record.deliveredAt && record.deliverBy
            ? [{ label: t('cases.delivery.by'), value: <DeliveredInTime record={record} /> }]
            : []),
          ...(record.processingMinutes === null
            ? []
            : [{ label: t('cases.fields.processing'), value: took(record.processingMinutes) }]),
        ]}
      />
    </Section>
  );
}

/** Of a case that came online: the platform's number, and how the pre-check stands. */
const onlineFacts = (record: CaseDetail, t: ReturnType<typeof useT>) =>
  record.precheck === null
    ? []
    : [
        { label: t('precheck.channel'), value: t('precheck.channels.online') },
        { label: t('precheck.externalNumber'), value: record.externalNumber ?? '—' },
        { label: t('precheck.state'), value: t(`precheck.states.${record.precheck}`) },
      ];

function DeliveredInTime({ record: { deliverBy, deliveredAt } }: { record: CaseDetail }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  if (!deliverBy || !deliveredAt) return null;
  const isInTime = dayOf(Date.parse(deliveredAt)) <= deliverBy;
  return (
    <>
      {t(isInTime ? 'cases.delivery.inTime' : 'cases.delivery.late', {
        day: dayText(deliverBy, language, today),
      })}
    </>
  );
}
