import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useT } from '../i18n/useT.ts';
import { Section } from '../shared/Section.tsx';
import { ListField } from './ListField.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { MAX_SPANS } from './settingsDraft.ts';
import { useRows } from './useRows.ts';
import type { SettingsFormState } from './useSettingsForm.ts';

/** The spans of a working day, usually a morning and an afternoon. */
export function HoursFields({ form }: { form: SettingsFormState }) {
  const t = useT();
  const spans = form.values.hours;
  const rows = useRows(spans, next => form.set('hours', next));
  const problem = form.problemOf('hours') ?? form.problemOf('hours.spans');
  return (
    <Section title={t('settings.hours.title')}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('settings.hours.text')}</Box>
      {spans.map((span, index) => (
        <Box key={span.key} sx={{ display: 'flex', gap: 1, mb: 1.5, alignItems: 'flex-start' }}>
          {(['from', 'to'] as const).map(end => (
            <ListField
              key={end}
              path={`hours.spans.${index}.${end}`}
              label={t(`settings.hours.${end}`, { n: index + 1 })}
              value={span[end]}
              onChange={value => rows.change(span, { [end]: value })}
              problem={form.problemOf(`hours.spans.${index}.${end}`)}
              isWrong={problem !== undefined}
              width="10rem"
              maxLength={5}
              autoFocus={end === 'from' && rows.isAdded(span)}
            />
          ))}
          <RemoveButton
            label={t('settings.hours.remove', { n: index + 1 })}
            onPress={() => rows.remove(span)}
            disabled={spans.length === 1}
          />
        </Box>
      ))}
      {problem && (
        <FormHelperText error role="alert">
          {problem}
        </FormHelperText>
      )}
      <Button
        ref={rows.addButton}
        size="small"
        variant="outlined"
        disabled={spans.length >= MAX_SPANS}
        onClick={() => rows.add({ from: '', to: '' })}
      >
        {t('settings.hours.add')}
      </Button>
    </Section>
  );
}
