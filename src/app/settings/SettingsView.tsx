import Box from '@mui/material/Box';
import type { SettingsRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { Facts } from '../shared/records/Facts.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { minuteText } from './minuteText.ts';
import { DESK_NAMES, percentText } from './settingsDraft.ts';

/** The settings for those who may not change them. */
export function SettingsView({ record }: { record: SettingsRecord }) {
  const t = useT();
  const { hours, yellowRatio, courtesyReasons, desk } = record;
  return (
    <>
      <Section title={t('settings.hours.title')}>
        {hours.spans.map(({ from, to }) => `${minuteText(from)}–${minuteText(to)}`).join('  ')}
        <Box sx={{ color: 'text.secondary' }}>{t('settings.hours.text')}</Box>
      </Section>
      <Section title={t('settings.yellow.title')}>
        {t('settings.yellow.value', { percent: percentText(yellowRatio) })}
      </Section>
      <Section title={t('settings.courtesy.title')} isFlush={courtesyReasons.length > 0}>
        {courtesyReasons.length === 0 ? (
          t('settings.courtesy.none')
        ) : (
          <PlainTable
            label={t('settings.courtesy.title')}
            heads={[t('settings.courtesy.zh'), t('settings.courtesy.en'), t('settings.courtesy.code')]}
            rows={courtesyReasons}
            keyOf={reason => reason.code}
            cells={reason => [reason.zh, reason.en, reason.code]}
          />
        )}
      </Section>
      <Section title={t('settings.desk.title')}>
        <Facts
          labelWidth="18em"
          facts={DESK_NAMES.map(name => ({ label: t(`settings.desk.${name}`), value: desk[name] }))}
        />
      </Section>
    </>
  );
}
