import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { Section } from '../shared/Section.tsx';
import { ListField } from './ListField.tsx';
import { DESK_NAMES } from './settingsDraft.ts';
import type { SettingsFormState } from './useSettingsForm.ts';

/** What calling at the windows goes by. */
export function DeskFields({ form }: { form: SettingsFormState }) {
  const t = useT();
  return (
    <Section title={t('settings.desk.title')}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('settings.desk.text')}</Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        {DESK_NAMES.map(name => (
          <ListField
            key={name}
            path={`desk.${name}`}
            label={t(`settings.desk.${name}`)}
            value={form.values.desk[name]}
            onChange={value => form.set('desk', { ...form.values.desk, [name]: value })}
            problem={form.problemOf(`desk.${name}`)}
            width="18rem"
            maxLength={4}
          />
        ))}
      </Box>
    </Section>
  );
}
