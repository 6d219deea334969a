import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Condition } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckboxGroup } from '../../shared/records/form/CheckboxGroup.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { answersOf, type Group, leafOf, subjectOf } from './condition.ts';
import { useEditor } from './EditorContext.ts';
import { NativeChoice } from './NativeChoice.tsx';

interface Props {
  leaf: Exclude<Condition, Group>;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  /** Makes a group of its own of it. */
  onSplit?: () => void;
}

/** One part of a condition: a question, and the answers of which one must have been given. */
export function ConditionLeaf({ leaf, onChange, onRemove, onSplit }: Props) {
  const t = useT();
  const local = useLocalText();
  const { draft, isReadOnly } = useEditor();
  const subject = subjectOf(leaf);
  const question = draft.circumstances.find(({ code }) => code === subject);
  const isKnown = subject === 'variant' ? draft.variants.length > 0 : question !== undefined;
  const known = subject === 'variant' ? draft.variants : (question?.answers ?? []);
  // What is gone stays in sight until somebody takes it away.
  const gone = answersOf(leaf).filter(code => !known.some(each => each.code === code));
  const subjects = [
    ...(draft.variants.length > 0 ? [{ id: 'variant', name: t('itemEdit.variant') }] : []),
    ...draft.circumstances.map(each => ({ id: each.code, name: local(each) || each.code })),
    ...(isKnown ? [] : [{ id: subject, name: t('itemEdit.condition.gone', { code: subject }) }]),
  ];
  return (
    <Box
      component="fieldset"
      disabled={isReadOnly}
      sx={{ border: 0, p: 0, m: 0, display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}
    >
      <NativeChoice
        label={t('itemEdit.condition.subject')}
        value={subject}
        choices={subjects}
        onChange={id => onChange(leafOf(id, []))}
        isDisabled={isReadOnly}
        isWrong={!isKnown}
        width="18em"
      />
      <CheckboxGroup
        label={t('itemEdit.condition.answers')}
        choices={[
          ...known.map(each => ({ id: each.code, name: local(each) || each.code })),
          ...gone.map(code => ({ id: code, name: t('itemEdit.condition.gone', { code }) })),
        ]}
        chosen={answersOf(leaf)}
        onChange={chosen => onChange(leafOf(subject, chosen))}
      />
      <Box sx={{ display: 'flex' }}>
        {onSplit && (
          <Button size="small" onClick={onSplit} disabled={isReadOnly}>
            {t('itemEdit.condition.split')}
          </Button>
        )}
        <Button size="small" onClick={onRemove} disabled={isReadOnly}>
          {t('itemEdit.condition.remove')}
        </Button>
      </Box>
    </Box>
  );
}
