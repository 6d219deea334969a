import Box from '@mui/material/Box';
import type { ItemResult } from '../../../domain/items/item.ts';
import { RESULT_KIND_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { BasisAt } from './BasisAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { CodedRows } from './CodedRows.tsx';
import { useEditor } from './EditorContext.ts';
import { Eligibility } from './Eligibility.tsx';
import { NumberAt } from './NumberAt.tsx';
import { PairAt } from './PairAt.tsx';
import { fieldsStyle, lineStyle } from './style.ts';

const KINDS = Object.keys(RESULT_KIND_WORDS) as ItemResult['kind'][];

/** What the applicant gets, how, and who may apply. */
export function OutcomeSection() {
  const t = useT();
  return (
    <>
      <ResultFields />
      <Section title={t('items.result.delivery')}>
        <CodedRows path="delivery" noun={t('itemEdit.way')} letter="D" fresh={{}} />
      </Section>
      <Eligibility />
      <NoteFields />
    </>
  );
}

function ResultFields() {
  const t = useT();
  const local = useLocalText();
  const { draft, set } = useEditor();
  const years = draft.result.validYears;
  return (
    <Section title={t('items.result.result')}>
      <Box sx={fieldsStyle}>
        <PairAt path="result" label={t('items.fields.name')} maxLength={200} isRequired />
        <Box sx={lineStyle}>
          <ChoiceAt
            path="result.kind"
            label={t('items.result.kind')}
            choices={KINDS.map(id => ({ id, name: local(RESULT_KIND_WORDS[id]) }))}
            width="11em"
          />
          <NumberAt
            path="result.validYears.value"
            problemPath="result.validYears"
            label={t('items.result.valid')}
            unit={t('itemEdit.years')}
            hint={years ? undefined : t('itemEdit.forEver')}
            whenEmpty={undefined}
            onType={value =>
              set('result.validYears', value === undefined ? undefined : { status: 'P', ...years, value })
            }
          />
          {years && <BasisAt path="result.validYears" />}
        </Box>
      </Box>
    </Section>
  );
}

function NoteFields() {
  const t = useT();
  const { draft, set } = useEditor();
  return (
    <Section title={t('items.result.note')}>
      <Box sx={fieldsStyle}>
        <PairAt
          path="note.value"
          label={t('items.result.note')}
          maxLength={1000}
          isMultiline
          onPut={value => set('note', { status: 'P', ...draft.note, value })}
        />
        {draft.note?.value.zh && <BasisAt path="note" />}
      </Box>
    </Section>
  );
}
