import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { ListField } from './ListField.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { MAX_REASONS, type ReasonDraft } from './settingsDraft.ts';
import { useRows } from './useRows.ts';
import type { SettingsFormState } from './useSettingsForm.ts';

interface Props {
  form: SettingsFormState;
  /** Codes that numbers may carry already: they stay as they are. */
  saved: readonly string[];
}

const WIDTHS = { zh: '11rem', en: '16rem', code: '14rem' } as const;

/** Who may take a number of the courtesy lane, in both languages. */
export function CourtesyFields({ form, saved }: Props) {
  const t = useT();
  const local = useLocalText();
  const reasons = form.values.courtesyReasons;
  const rows = useRows(reasons, next => form.set('courtesyReasons', next));
  const problem = form.problemOf('courtesyReasons');
  const field = (reason: ReasonDraft, index: number, name: keyof typeof WIDTHS) => (
    <ListField
      key={name}
      path={`courtesyReasons.${index}.${name}`}
      label={t('settings.courtesy.row', { n: index + 1, field: t(`settings.courtesy.${name}`) })}
      value={reason[name]}
      onChange={value => rows.change(reason, { [name]: value })}
      problem={form.problemOf(`courtesyReasons.${index}.${name}`)}
      width={WIDTHS[name]}
      maxLength={name === 'code' ? 40 : 60}
      disabled={name === 'code' && saved.includes(reason.key)}
      autoFocus={name === 'zh' && rows.isAdded(reason)}
    />
  );
  return (
    <Section title={t('settings.courtesy.title')}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t(reasons.length === 0 ? 'settings.courtesy.none' : 'settings.courtesy.text')}
      </Box>
      {reasons.map((reason, index) => (
        <Box key={reason.key} sx={{ display: 'flex', gap: 1, mb: 1.5, alignItems: 'flex-start' }}>
          {(['zh', 'en', 'code'] as const).map(name => field(reason, index, name))}
          <RemoveButton
            label={t('settings.courtesy.remove', { name: local(reason) || String(index + 1) })}
            onPress={() => rows.remove(reason)}
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
        disabled={reasons.length >= MAX_REASONS}
        onClick={() => rows.add({ zh: '', en: '', code: '' })}
      >
        {t('settings.courtesy.add')}
      </Button>
    </Section>
  );
}
