import { useState } from 'react';
import type { CaseDetail } from '../../contract/cases.ts';
import { answersAreOpen } from '../../domain/cases/answersOpen.ts';
import { openQuestions, questionName } from '../../domain/items/answers.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { useCan } from '../shared/useStaff.ts';
import { useTokens } from '../theme/useTokens.ts';
import { AnswersDialog } from './AnswersDialog.tsx';

interface Props {
  record: CaseDetail;
  item: Item;
}

/** What the case is about, question by question. Until acceptance, what nobody has answered is asked for here. */
export function CaseQuestions({ record, item }: Props) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const isOpen = useCan()('cases.create') && answersAreOpen(record);
  const [isAsking, setAsking] = useState(false);
  const open = isOpen ? openQuestions(item, record) : [];
  const facts = item.circumstances.flatMap(({ code, answers, ...question }) => {
    const answer = answers.find(known => known.code === record.circumstances[code]);
    return answer ? [{ label: local(question), value: local(answer) }] : [];
  });
  const unanswered = open.map(code => ({
    label: local(questionName(item, code)),
    value: <span style={{ color: tokens.amber }}>{t('cases.questions.open')}</span>,
  }));
  const hasQuestions = item.circumstances.length > 0 || item.variants.length > 0;
  if (!hasQuestions || (facts.length === 0 && !isOpen)) return null;
  return (
    <Section
      title={t('cases.parties.circumstances')}
      beside={
        isOpen && (
          <CommandButton
            size="small"
            variant="outlined"
            label={t(open.length > 0 ? 'cases.questions.answer' : 'cases.questions.change')}
            onPress={() => setAsking(true)}
          />
        )
      }
    >
      {open.length > 0 && t('cases.questions.before')}
      <Facts facts={[...unanswered, ...facts]} labelWidth="11em" />
      {isAsking && <AnswersDialog record={record} item={item} onClose={() => setAsking(false)} />}
    </Section>
  );
}
