import Box from '@mui/material/Box';
import type { SettingsRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { Facts } from '../shared/records/Facts.tsx';
import { Section } from '../shared/Section.tsx';

/** Which office it is; its names are given when it is set up. */
export function OfficeFacts({ record }: { record: SettingsRecord }) {
  const t = useT();
  return (
    <Section title={t('settings.office.title')}>
      <Facts
        facts={[
          { label: t('settings.office.zh'), value: record.zh },
          { label: t('settings.office.en'), value: record.en },
        ]}
      />
      {record.sample && <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{t('settings.office.sample')}</Box>}
    </Section>
  );
}
