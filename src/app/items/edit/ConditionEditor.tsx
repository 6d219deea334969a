import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Condition } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ConditionLeaf } from './ConditionLeaf.tsx';
import { firstLeaf, type Group, isGroup, partsOf, tidied, withParts } from './condition.ts';
import { useEditor } from './EditorContext.ts';
import { NativeChoice } from './NativeChoice.tsx';
import { without } from './rows.ts';

interface Props {
  condition: Condition;
  onChange: (condition: Condition | null) => void;
  /** How deep it stands inside others; the contract carries four. */
  depth?: number;
}

const DEEPEST = 3;

/** A condition: one part, or several of which all or any must hold. */
export function ConditionEditor({ condition, onChange, depth = 0 }: Props) {
  const t = useT();
  const { draft, isReadOnly } = useEditor();
  const start = firstLeaf(draft);
  if (isGroup(condition)) return <GroupEditor group={condition} onChange={onChange} depth={depth} />;
  return (
    <Box>
      <ConditionLeaf leaf={condition} onChange={onChange} onRemove={() => onChange(null)} />
      {start && depth < DEEPEST && (
        <Button size="small" disabled={isReadOnly} onClick={() => onChange({ allOf: [condition, start] })}>
          + {t('itemEdit.condition.more')}
        </Button>
      )}
    </Box>
  );
}

function GroupEditor({ group, onChange, depth }: { group: Group } & Required<Omit<Props, 'condition'>>) {
  const t = useT();
  const { draft, isReadOnly } = useEditor();
  const parts = partsOf(group);
  const start = firstLeaf(draft);
  const change = (index: number, next: Condition | null) =>
    onChange(
      next === null
        ? tidied(withParts(group, without(parts, index)))
        : withParts(
            group,
            parts.map((part, at) => (at === index ? next : part)),
          ),
    );
  return (
    <Box sx={groupStyle}>
      <NativeChoice
        label={t('itemEdit.condition.join')}
        value={'anyOf' in group ? 'anyOf' : 'allOf'}
        choices={(['allOf', 'anyOf'] as const).map(id => ({ id, name: t(`itemEdit.condition.${id}`) }))}
        onChange={id => onChange(id === 'anyOf' ? { anyOf: parts } : { allOf: parts })}
        isDisabled={isReadOnly}
        width="12em"
      />
      {parts.map((part, index) => {
        const place = String(index);
        return (
          <Box key={place}>
            {isGroup(part) ? (
              <GroupEditor group={part} depth={depth + 1} onChange={next => change(index, next)} />
            ) : (
              <ConditionLeaf
                leaf={part}
                onChange={next => change(index, next)}
                onRemove={() => change(index, null)}
                onSplit={
                  start && depth < DEEPEST - 1
                    ? () =>
                        change(index, 'anyOf' in group ? { allOf: [part, start] } : { anyOf: [part, start] })
                    : undefined
                }
              />
            )}
          </Box>
        );
      })}
      {start && (
        <Button
          size="small"
          disabled={isReadOnly}
          onClick={() => onChange(withParts(group, [...parts, start]))}
        >
          + {t('itemEdit.condition.more')}
        </Button>
      )}
    </Box>
  );
}

const groupStyle = {
  borderLeft: 2,
  borderColor: 'divider',
  pl: 1.5,
  my: 0.75,
  display: 'grid',
  gap: 0.75,
  justifyItems: 'start',
} as const;
