import Box from '@mui/material/Box';
import { freshCode, type QuestionDraft } from '../../../domain/items/edit/draft.ts';
import type { Variant } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { AddButton } from './AddButton.tsx';
import { BasisAt } from './BasisAt.tsx';
import { CodedRows } from './CodedRows.tsx';
import { useEditor } from './EditorContext.ts';
import { PairAt } from './PairAt.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { useRowsAt } from './useRowsAt.ts';

/** 情形 of the item, and what is asked at intake: the answers decide which materials are needed. */
export function QuestionsSection() {
  const t = useT();
  const { former } = useEditor();
  const list = useRowsAt<QuestionDraft>('circumstances');
  const codes = [...list.rows.map(({ code }) => code), ...Object.keys(former.questions)];
  const add = () =>
    list.add({
      code: freshCode('Q', codes),
      zh: '',
      en: '',
      answers: [
        { code: 'yes', zh: '是', en: 'Yes' },
        { code: 'no', zh: '否', en: 'No' },
      ],
    });
  return (
    <>
      <Section title={t('items.result.variants')}>
        <Box sx={{ color: 'text.secondary' }}>{t('itemEdit.variantsText')}</Box>
        <CodedRows<Variant>
          path="variants"
          noun={t('itemEdit.variant')}
          letter="V"
          fresh={{ status: 'P' }}
          more={path => <VariantMore path={path} />}
        />
      </Section>
      <Section title={t('items.circumstances.title')}>
        <Box sx={{ color: 'text.secondary' }}>{t('itemEdit.questionsText')}</Box>
        {list.rows.map((question, index) => (
          <QuestionCard key={question.code} question={question} index={index} list={list} />
        ))}
        <AddButton
          label={t('itemEdit.add', { noun: t('itemEdit.question') })}
          onPress={add}
          isDisabled={list.isReadOnly}
          buttonRef={list.addButton}
        />
      </Section>
    </>
  );
}

function VariantMore({ path }: { path: string }) {
  const t = useT();
  return (
    <Box sx={{ mt: 1.25, display: 'grid', gap: 1.25 }}>
      <PairAt path={`${path}.note`} label={t('items.result.note')} maxLength={500} />
      <BasisAt path={path} />
    </Box>
  );
}
