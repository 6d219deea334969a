import Box from '@mui/material/Box';
import { useState } from 'react';
import { isAsked, openQuestions } from '../../../domain/items/answers.ts';
import { checklistFor } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { useEditor } from './EditorContext.ts';
import { NativeChoice } from './NativeChoice.tsx';
import { PreviewLine } from './PreviewLine.tsx';
import { lineStyle } from './style.ts';

/** The checklist that the window would see for answers given here: tried before anybody depends on it. */
export function PreviewSection() {
  const t = useT();
  const local = useLocalText();
  const { settled: item } = useEditor();
  const [variant, setVariant] = useState('');
  const [circumstances, setCircumstances] = useState<Record<string, string>>({});
  const answers = { variant: variant || null, circumstances };
  const lines = checklistFor(item, answers);
  const none = { id: '', name: t('itemEdit.preview.open') };
  const open = openQuestions(item, answers).length;
  const required = lines.filter(({ need }) => need === 'required').length;
  return (
    <Section title={t('itemEdit.sections.preview')}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('itemEdit.preview.text')}</Box>
      <Box sx={lineStyle}>
        {item.variants.length > 0 && (
          <NativeChoice
            label={t('itemEdit.variant')}
            value={variant}
            choices={[none, ...item.variants.map(({ code, ...name }) => ({ id: code, name: local(name) }))]}
            onChange={setVariant}
            width="16em"
          />
        )}
        {item.circumstances
          .filter(question => isAsked(question, variant))
          .map(question => (
            <NativeChoice
              key={question.code}
              label={local(question)}
              value={circumstances[question.code] ?? ''}
              choices={[
                none,
                ...question.answers.map(({ code, ...name }) => ({ id: code, name: local(name) })),
              ]}
              onChange={answer => setCircumstances(before => ({ ...before, [question.code]: answer }))}
              width="16em"
            />
          ))}
      </Box>
      <Box role="status" sx={{ mt: 1.5, mb: 0.5 }}>
        {t('itemEdit.preview.count', { required, other: lines.length - required })}
        {open > 0 && ` ${t('itemEdit.preview.stillOpen', { smart_count: open })}`}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {lines.map(line => (
          <PreviewLine key={line.materialId} line={line} item={item} />
        ))}
      </Box>
    </Section>
  );
}
