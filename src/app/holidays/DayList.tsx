import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HolidayRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useCan } from '../shared/useStaff.ts';
import { DayDialog } from './DayDialog.tsx';
import { type DayGroup, groupDays } from './groupDays.ts';
import { RemoveDay } from './RemoveDay.tsx';

interface Props {
  year: number;
  days: readonly HolidayRecord[];
}

/** The days that differ, one a line; those to come can be changed by the manager. */
export function DayList({ year, days }: Props) {
  const t = useT();
  const can = useCan();
  const [edited, setEdited] = useState<HolidayRecord | 'new'>();
  const canEdit = can('holidays.edit');
  const today = useToday();
  return (
    <Section
      title={t('holidays.list.title')}
      beside={
        canEdit && (
          <Button size="small" onClick={() => setEdited('new')}>
            {t('holidays.list.add')}
          </Button>
        )
      }
    >
      {days.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('holidays.list.none')}</Box>}
      {groupDays(days, canEdit ? today : undefined).map(group => (
        <GroupRow
          key={group.first.id}
          group={group}
          canEdit={canEdit}
          onEdit={() => setEdited(group.first)}
        />
      ))}
      {edited && (
        <DayDialog
          day={edited === 'new' ? undefined : edited}
          year={year}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

interface RowProps {
  group: DayGroup<HolidayRecord>;
  canEdit: boolean;
  onEdit: () => void;
}

function GroupRow({ group, canEdit, onEdit }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { first, last, count } = group;
  const isOpen = canEdit && first.date > today;
  const restText = count > 1 ? t('holidays.restDays', { smart_count: count }) : t('holidays.restDay');
  const kind = first.works ? t('holidays.workDay') : restText;
  return (
    <Box sx={rowStyle}>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {dayText(first.date, language)}
        {count > 1 && ` – ${dayText(last.date, language)}`}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, textAlign: 'right' }}>
        {first.name}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {kind}
        </Box>
      </Box>
      {isOpen && (
        <>
          <Button
            size="small"
            sx={{ minHeight: 0, minWidth: 0 }}
            aria-label={t('holidays.list.of', { action: t('holidays.list.edit'), date: first.date })}
            onClick={onEdit}
          >
            {t('holidays.list.edit')}
          </Button>
          <RemoveDay day={first} />
        </>
      )}
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: 34,
  borderTop: 1,
  borderColor: 'divider',
} as const;
