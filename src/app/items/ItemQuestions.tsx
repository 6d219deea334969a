import Box from '@mui/material/Box';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';

/** What is asked at intake: the answers decide which materials are needed. */
export function ItemQuestions({ item }: { item: Item }) {
  const t = useT();
  const local = useLocalText();
  return (
    <Section title={t('items.circumstances.title')}>
      {item.circumstances.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>{t('items.circumstances.none')}</Box>
      )}
      {item.circumstances.map(question => (
        <Box key={question.code} sx={{ py: 0.5 }}>
          {local(question)}
          <Box sx={{ color: 'text.secondary' }}>{question.answers.map(local).join(' / ')}</Box>
        </Box>
      ))}
    </Section>
  );
}
