import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import { EXAMPLE_PARAMS } from '../../../domain/outbox/exampleParams.ts';
import type { MessageKind } from '../../../domain/outbox/kinds.ts';
import { MESSAGE_FIELDS } from '../../../domain/outbox/templates.ts';
import { fillText, MESSAGE_TEXTS } from '../../../domain/outbox/texts.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { type MessagesDraft, textOf, withText } from './messagesDraft.ts';
import type { PartForm } from './usePart.ts';

interface Props {
  kind: MessageKind;
  form: PartForm<MessagesDraft>;
  canEdit: boolean;
}

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** One message in both languages: its text, the fields that a press puts where the cursor is, and how it reads. */
export function MessageEditor({ kind, form, canEdit }: Props) {
  const t = useT();
  const local = useLocalText();
  const inputs = useRef<Partial<Record<Language, HTMLTextAreaElement | null>>>({});
  const last = useRef<Language>('zh');
  const text = textOf(form.values, kind);
  const write = (language: Language, value: string) =>
    form.set('texts', withText(form.values, kind, { ...text, [language]: value }));
  const insert = (name: string) => {
    const language = last.current;
    const input = inputs.current[language];
    const at = input?.selectionStart ?? text[language].length;
    const rest = text[language].slice(input?.selectionEnd ?? at);
    write(language, `${text[language].slice(0, at)}{${name}}${rest}`);
    input?.focus();
  };
  return (
    <Box sx={{ minWidth: 0, display: 'grid', gap: 1.5, alignContent: 'start' }}>
      {LANGUAGES.map(language => {
        const problem = form.problemOf(`texts.${kind}.${language}`);
        return (
          <Box key={language}>
            <TextField
              name={`texts.${kind}.${language}`}
              label={t(`rules.message.${language}`)}
              value={text[language]}
              onChange={event => write(language, event.target.value)}
              onFocus={() => {
                last.current = language;
              }}
              inputRef={input => {
                inputs.current[language] = input;
              }}
              error={problem !== undefined}
              helperText={problem}
              disabled={!canEdit}
              multiline
              minRows={3}
              fullWidth
              slotProps={{ htmlInput: { maxLength: 500, spellCheck: false } }}
            />
            <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.86rem' }}>
              {t('rules.message.preview')}
            </Box>
            <Box role="status" lang={language} sx={previewStyle}>
              {fillText(text[language], EXAMPLE_PARAMS[language])}
            </Box>
          </Box>
        );
      })}
      {canEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('rules.message.fields')}
          </Box>
          {Object.entries(MESSAGE_FIELDS).map(([name, words]) => (
            <Button key={name} size="small" variant="outlined" onClick={() => insert(name)}>
              {local(words)}
            </Button>
          ))}
          <Button
            size="small"
            disabled={form.values.texts[kind] === undefined}
            onClick={() => form.set('texts', withText(form.values, kind, MESSAGE_TEXTS[kind]))}
          >
            {t('rules.message.delivered')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const previewStyle = {
  border: 1,
  borderColor: 'divider',
  borderRadius: '3px',
  px: 1.5,
  py: 1,
  overflowWrap: 'anywhere',
} as const;
