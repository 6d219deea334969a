import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MaterialDraft } from '../../../domain/items/edit/draft.ts';
import type { Condition } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { firstLeaf, withCondition } from './condition.ts';
import { useEditor } from './EditorContext.ts';
import { PairAt } from './PairAt.tsx';
import { ProblemAt } from './ProblemAt.tsx';

interface Props {
  material: MaterialDraft;
  path: string;
  onChange: (material: MaterialDraft) => void;
}

/** When the material is needed, and how the checklist says it. */
export function WhenField({ material, path, onChange }: Props) {
  const t = useT();
  const { draft, isReadOnly } = useEditor();
  const { need, when } = material;
  if (need === 'required' && when === null) return null;
  const change = (next: Condition | null) => onChange(withCondition(draft, material, next));
  const start = firstLeaf(draft);
  return (
    <Box role="group" aria-label={t('items.materials.when')}>
      <Box sx={{ color: 'text.secondary', mb: 0.75 }}>{t('items.materials.when')}</Box>
      {when && <ConditionEditor condition={when} onChange={change} />}
      {!when && start && (
        <Button size="small" variant="outlined" disabled={isReadOnly} onClick={() => change(start)}>
          + {t('itemEdit.condition.first')}
        </Button>
      )}
      {!when && !start && <Box>{t('itemEdit.condition.nothing')}</Box>}
      <ProblemAt path={`${path}.when`} />
      {when && (
        <Box sx={{ mt: 1.25 }}>
          <PairAt path={`${path}.whenText`} label={t('itemEdit.whenText')} maxLength={200} />
        </Box>
      )}
    </Box>
  );
}
