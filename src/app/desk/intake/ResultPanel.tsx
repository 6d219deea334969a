import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CaseDetail } from '../../../contract/cases.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { STATUS_WORDS } from '../../../domain/cases/words.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../../shared/dayText.ts';
import { PaperLinks } from '../../shared/papers/PaperLinks.tsx';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { useToday } from '../../shared/records/useToday.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { KeyButton } from '../KeyButton.tsx';
import { LedgerButton } from './LedgerButton.tsx';
import { OwedMaterials } from './OwedMaterials.tsx';

interface Props {
  made: CaseDetail;
  item: Item;
  hasAgent: boolean;
  onAnother: (keep: 'applicant' | 'agent') => void;
}

/** What came of the form: number, due date, who goes on; and the next step of the visit. */
export function ResultPanel({ made, item, hasAgent, onAnother }: Props) {
  const t = useT();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useCreatePath()({ resource: 'cases', type: 'show', id: made.id });
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 3 }}>
      <Box component="h3" ref={heading} tabIndex={-1} sx={{ m: 0, fontSize: '1.43rem', fontWeight: 600 }}>
        <span aria-hidden>✓</span> {titleOf(made, t, language)}
      </Box>
      <Box sx={{ mt: 1, fontSize: '1.14rem' }}>
        {t('desk.result.number')}{' '}
        <Box component="span" sx={{ fontWeight: 600, userSelect: 'all' }}>
          {made.number}
        </Box>
        <Box component="span" sx={{ ml: 2, color: 'text.secondary', fontSize: '1rem' }}>
          {made.applicantName} · {item[language]} · {t('desk.result.queryCode')} {made.queryCode}
        </Box>
      </Box>
      <DueLine made={made} item={item} />
      <OwedMaterials made={made} item={item} />
      <Box sx={{ mt: 1.5 }}>
        <PaperLinks caseId={made.id} />
      </Box>
      <Box sx={{ mt: 1.5, color: 'text.secondary' }}>{t(`desk.result.moves.${made.whoseMove}`)}</Box>
      <Box sx={{ mt: 3, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <KeyButton
          id="desk.sameApplicant"
          shortcut="Alt+j"
          label={t('desk.result.sameApplicant')}
          onPress={() => onAnother('applicant')}
        />
        {hasAgent && (
          <KeyButton
            id="desk.sameAgent"
            shortcut="Alt+k"
            label={t('desk.result.sameAgent')}
            onPress={() => onAnother('agent')}
          />
        )}
        <Link component={RouterLink} to={path} sx={{ ml: 1 }}>
          {t('desk.result.open')}
        </Link>
      </Box>
    </Box>
  );
}

function titleOf(made: CaseDetail, t: ReturnType<typeof useT>, language: 'zh' | 'en'): string {
  if (made.status === 'accepted') return t('desk.result.accepted');
  if (made.status === 'correcting') return t('desk.result.correcting');
  return STATUS_WORDS[made.status][language];
}

function DueLine({ made, item }: { made: CaseDetail; item: Item }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  if (made.acceptedAt === null) return null;
  const acceptedOn = dayOf(Date.parse(made.acceptedAt));
  return (
    <Box
      sx={{
        mt: 1,
        display: 'flex',
        alignItems: 'center',
        columnGap: 1,
        flexWrap: 'wrap',
        fontSize: '1.14rem',
      }}
    >
      {made.committedDueOn ? (
        <>
          <Box component="span" sx={{ fontWeight: 600 }} title={made.committedDueOn}>
            {t('desk.result.due', { day: dayText(made.committedDueOn, language, today) })}
          </Box>
          {item.kind.value === 'promise' && (
            <LedgerButton acceptedOn={acceptedOn} days={made.committedDays + made.extensionDays} />
          )}
        </>
      ) : (
        made.pendingYear !== null && <span>{t('desk.result.pendingYear', { year: made.pendingYear })}</span>
      )}
      {made.legalDueOn && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '1rem' }}>
          {t('desk.result.legal', { day: dayText(made.legalDueOn, language, today) })}{' '}
          <UnconfirmedChip
            status={item.legalDays.status}
            isConfirmed={item.legalDays.confirmedAt !== undefined}
          />
        </Box>
      )}
    </Box>
  );
}
