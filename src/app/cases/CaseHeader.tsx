import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { CaseDetail } from '../../contract/cases.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { DayText } from '../shared/DayText.tsx';
import { LampTag } from '../shared/LampTag.tsx';
import { LaneTag } from '../shared/LaneTag.tsx';
import { MaskedText } from '../shared/MaskedText.tsx';
import { CaseStatusTag, WhoseMoveText } from '../shared/records/caseColumns.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { CaseDelivery } from './CaseDelivery.tsx';
import { ClockMarks } from './ClockMarks.tsx';
import { caseSentence } from './caseSentence.ts';
import { useSentence } from './useSentence.ts';

interface Props {
  record: CaseDetail;
  item: Item | undefined;
}

/** Who, what, how it stands, until when: readable at one glance. */
export function CaseHeader({ record, item }: Props) {
  const t = useT();
  const local = useLocalText();
  const title = `${record.number} · ${t('shell.product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const variant = item?.variants.find(({ code }) => code === record.variant);
  return (
    <Box component="header" sx={{ mt: 0.5, mb: 1.5 }}>
      <Box sx={row}>
        <Typography variant="h1">{record.number}</Typography>
        <LampTag lamp={record.lamp} remaining={record.remaining} pendingYear={record.pendingYear} />
        <LaneTag lane={record.lane} withName />
      </Box>
      <Box sx={{ ...row, mt: 0.5, fontSize: '1.07rem' }}>
        <strong>
          <MaskedText>{record.applicantName}</MaskedText>
        </strong>
        <span>{[local(item) || record.itemCode, local(variant)].filter(Boolean).join(' · ')}</span>
        <CaseStatusTag record={record} />
        {record.whoseMove !== 'none' && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('cases.fields.whoseMove')}: <WhoseMoveText record={record} />
          </Box>
        )}
      </Box>
      <DueLine record={record} />
      <ClockMarks record={record} />
      <CaseDelivery record={record} />
    </Box>
  );
}

function DueLine({ record }: { record: CaseDetail }) {
  const t = useT();
  const today = useToday();
  const sentence = useSentence(caseSentence(record, today));
  const hasLedger = record.acceptedAt !== null;
  const toLedger = () => {
    const place = document.getElementById('why');
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  };
  return (
    <Box sx={{ ...row, mt: 0.5 }}>
      <span>{sentence}</span>
      {record.legalDueOn && record.closedAt === null && !isLegalStopped(record) && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('cases.fields.legalDueOn')} <DayText day={record.legalDueOn} />
        </Box>
      )}
      {record.extensionDays > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('cases.extendedTag', { count: record.extensionDays })}
        </Box>
      )}
      {hasLedger && (
        <Button size="small" onClick={toLedger} sx={{ minHeight: 0, py: 0 }}>
          {t('cases.why')}
        </Button>
      )}
    </Box>
  );
}

/** A day that moves on every day is no day to name. */
const isLegalStopped = ({ pauses }: CaseDetail) => pauses.some(pause => pause.to === null && pause.legal);

const row = {
  display: 'flex',
  alignItems: 'baseline',
  columnGap: 1.5,
  rowGap: 0.5,
  flexWrap: 'wrap',
} as const;
