import Box from '@mui/material/Box';
import type { QuestionDraft } from '../../../domain/items/edit/draft.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckboxGroup } from '../../shared/records/form/CheckboxGroup.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { CodedRows } from './CodedRows.tsx';
import { useEditor } from './EditorContext.ts';
import { NamedRow } from './NamedRow.tsx';
import { ProblemAt } from './ProblemAt.tsx';
import type { RowsAt } from './useRowsAt.ts';

interface Props {
  question: QuestionDraft;
  index: number;
  list: RowsAt<QuestionDraft>;
}

/** A question with its options, and of whom it is asked. */
export function QuestionCard({ question, index, list }: Props) {
  const t = useT();
  const path = `circumstances.${index}`;
  const noun = `${t('itemEdit.question')} ${index + 1}`;
  return (
    <Box sx={cardStyle}>
      <NamedRow list={list} index={index} path={path} noun={noun} name={question.zh} maxLength={200} />
      <ProblemAt path={`${path}.code`} />
      <Box sx={{ ml: 3 }}>
        <CodedRows path={`${path}.answers`} noun={t('itemEdit.option')} letter="A" fresh={{}} />
        <AskedOf question={question} path={path} />
      </Box>
    </Box>
  );
}

/** Of which circumstances the question is asked; of all while none is chosen. */
function AskedOf({ question, path }: { question: QuestionDraft; path: string }) {
  const t = useT();
  const local = useLocalText();
  const { draft, set, isReadOnly } = useEditor();
  if (draft.variants.length === 0) return null;
  return (
    <Box component="fieldset" disabled={isReadOnly} sx={{ border: 0, p: 0, m: 0, mt: 1.25 }}>
      <CheckboxGroup
        label={t('itemEdit.askedOf')}
        hint={t('itemEdit.askedOfHint')}
        choices={draft.variants.map(variant => ({ id: variant.code, name: local(variant) || variant.code }))}
        chosen={question.variants ?? []}
        onChange={chosen => set(`${path}.variants`, chosen.length > 0 ? chosen : undefined)}
      />
      <ProblemAt path={`${path}.variants`} />
    </Box>
  );
}

const cardStyle = { py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } };
