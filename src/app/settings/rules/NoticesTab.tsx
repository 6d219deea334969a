import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CaseRulesRecord } from '../../../contract/caseRules.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../../shared/choice/Segments.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { CodedRows } from './CodedRows.tsx';
import { ConfirmMark } from './ConfirmMark.tsx';
import { NumberField } from './NumberField.tsx';
import {
  bodyOf,
  check,
  draftOf,
  NOTICE_NUMBER_NAMES,
  type NoticeNumber,
  REASON_LISTS,
  type ReasonList,
} from './noticesDraft.ts';
import { PartFrame } from './PartFrame.tsx';
import { usePart, usePartForm } from './usePart.ts';

/** 告知与承诺: limits, the bodies named as remedies, and the lists of reasons. */
export function NoticesTab() {
  const { data, error, refetch } = usePart<CaseRulesRecord>('case-rules');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <NoticesForm record={data} /> : <RowsSkeleton rows={8} />;
}

const UNITS = {
  correctionDays: 'rules.days',
  remindDaysBefore: 'rules.days',
  barMonths: 'rules.months',
  carryOverDays: 'rules.calendarDays',
  duplicateDays: 'rules.calendarDays',
} as const satisfies Record<NoticeNumber, MessageKey>;

function NoticesForm({ record }: { record: CaseRulesRecord }) {
  const t = useT();
  const canEdit = useCan()('case-rules.edit');
  const form = usePartForm(record, { path: 'case-rules', draftOf, bodyOf, check });
  const { values, set, problemOf } = form;
  const [list, setList] = useState<ReasonList>('correctionReasons');
  const mark = (field: string, label: string, source = t('rules.ownRule')) => (
    <ConfirmMark
      label={label}
      field={field}
      confirmed={values.confirmed}
      source={source}
      canEdit={canEdit}
      onChange={confirmed => set('confirmed', confirmed)}
    />
  );
  return (
    <PartFrame form={form} canEdit={canEdit}>
      <Section title={t('rules.notices.limits')}>
        {NOTICE_NUMBER_NAMES.map(name => (
          <NumberField
            key={name}
            name={name}
            label={t(`rules.notices.${name}`)}
            value={values[name]}
            unit={t(UNITS[name])}
            onChange={value => set(name, value)}
            problem={problemOf(name)}
            mark={mark(name, t(`rules.notices.${name}`))}
          />
        ))}
        <FormControlLabel
          sx={{ mt: 1 }}
          label={t('rules.notices.signedBeforeDecision')}
          control={
            <Checkbox
              checked={values.signedBeforeDecision}
              onChange={event => set('signedBeforeDecision', event.target.checked)}
            />
          }
        />
        <Box sx={{ color: 'text.secondary' }}>{t('rules.notices.signedHint')}</Box>
        {mark('signedBeforeDecision', t('rules.notices.signedBeforeDecision'))}
      </Section>
      <Section title={t('rules.notices.remedies')}>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('rules.notices.remediesHint')}</Box>
        {(['reviewBody', 'court'] as const).map(name => (
          <Box key={name} sx={{ mb: 1 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
              {(['zh', 'en'] as const).map(language => (
                <TextField
                  key={language}
                  name={`${name}.${language}`}
                  label={`${t(`rules.notices.${name}`)} · ${t(`rules.message.${language}`)}`}
                  value={values[name][language]}
                  onChange={event => set(name, { ...values[name], [language]: event.target.value })}
                  autoComplete="off"
                  sx={{ flex: '1 1 18rem' }}
                  slotProps={{ htmlInput: { maxLength: language === 'zh' ? 200 : 300 } }}
                />
              ))}
            </Box>
            {mark(name, t(`rules.notices.${name}`))}
          </Box>
        ))}
      </Section>
      <Section
        title={t('rules.notices.lists')}
        beside={
          <Segments
            name="reason-list"
            label={t('rules.notices.lists')}
            segments={REASON_LISTS.map(value => ({ value, label: t(`rules.notices.list.${value}`) }))}
            value={list}
            onChange={setList}
          />
        }
      >
        <Box sx={{ color: 'text.secondary' }}>{t('rules.notices.listHint')}</Box>
        {mark(list, t(`rules.notices.list.${list}`))}
        <CodedRows
          key={list}
          list={list}
          rows={values[list]}
          onChange={rows => set(list, rows)}
          problemOf={path => problemOf(path as 'version')}
          hasRemedy={list === 'correctionReasons'}
          most={40}
        />
      </Section>
    </PartFrame>
  );
}
