import Box from '@mui/material/Box';
import type { MaterialDraft } from '../../../domain/items/edit/draft.ts';
import type { MaterialForm, MaterialNeed } from '../../../domain/items/item.ts';
import { FORM_WORDS, NEED_WORDS, SOURCE_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { BasisAt } from './BasisAt.tsx';
import { CheckAt } from './CheckAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { useEditor } from './EditorContext.ts';
import { NumberAt } from './NumberAt.tsx';
import { PairAt } from './PairAt.tsx';
import { ProblemAt } from './ProblemAt.tsx';
import { fieldsStyle, lineStyle } from './style.ts';
import { WhenField } from './WhenField.tsx';

const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as K[];

interface Props {
  material: MaterialDraft;
  path: string;
  isNew: boolean;
}

/** Everything that is said of a material, in the order in which the window asks for it. */
export function MaterialFields({ material, path, isNew }: Props) {
  const t = useT();
  const local = useLocalText();
  const { set } = useEditor();
  const needs = keysOf<MaterialNeed>(NEED_WORDS).map(id => ({ id, name: local(NEED_WORDS[id]) }));
  const forms = keysOf<MaterialForm>(FORM_WORDS).map(id => ({ id, name: local(FORM_WORDS[id]) }));
  const sources = keysOf(SOURCE_WORDS).map(id => ({ id, name: local(SOURCE_WORDS[id]) }));
  return (
    <Box sx={fieldsStyle}>
      <ProblemAt path={`${path}.id`} />
      <PairAt path={path} label={t('items.fields.name')} maxLength={200} isRequired autoFocus={isNew} />
      <Box sx={lineStyle}>
        <ChoiceAt path={`${path}.need`} label={t('items.materials.need')} choices={needs} width="9em" />
        <ChoiceAt path={`${path}.form`} label={t('items.materials.form')} choices={forms} width="11em" />
        <NumberAt
          path={`${path}.copies`}
          label={t('itemEdit.copies')}
          hint={material.copies === undefined ? t('itemEdit.copiesHint') : undefined}
          whenEmpty={undefined}
          width="9em"
        />
        <ChoiceAt path={`${path}.source`} label={t('itemEdit.source')} choices={sources} width="15em" />
      </Box>
      <WhenField material={material} path={path} onChange={changed => set(path, changed)} />
      <Box sx={lineStyle}>
        <CheckAt
          path={`${path}.main`}
          label={t('itemEdit.main')}
          hint={t('itemEdit.mainHint')}
          whenOff={undefined}
        />
        <CheckAt path={`${path}.deferrable`} label={t('itemEdit.deferrable')} whenOff={false} />
        <CheckAt path={`${path}.declarable`} label={t('itemEdit.declarable')} whenOff={undefined} />
        <CheckAt
          path={`${path}.carryOver`}
          label={t('itemEdit.carryOver')}
          hint={t('itemEdit.carryOverHint')}
          whenOff={undefined}
        />
      </Box>
      <PairAt path={`${path}.standard`} label={t('itemEdit.standard')} maxLength={1000} isMultiline />
      <PairAt path={`${path}.notes`} label={t('itemEdit.notes')} maxLength={1000} isMultiline />
      <PairAt path={`${path}.sample`} label={t('itemEdit.sample')} maxLength={500} />
      <BasisAt path={path} field="citation" />
    </Box>
  );
}
