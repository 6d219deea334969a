import type { ChecklistLine } from '../../../domain/items/checklist.ts';
import { offeredStatuses } from '../../../domain/items/offeredStatuses.ts';
import { useT } from '../../i18n/useT.ts';
import { MaterialHelp } from '../../shared/material/MaterialHelp.tsx';
import { useMaterialFacts } from '../../shared/material/useMaterialFacts.ts';
import { useIntake } from './IntakeContext.ts';
import { MaterialLine } from './MaterialLine.tsx';

interface Props {
  line: ChecklistLine;
  /** Acceptance was tried: required lines that are missing are marked. */
  isWrongWhenMissing: boolean;
}

/** One material: its name and form, why it is asked for, and where it stands. */
export function MaterialRow({ line, isWrongWhenMissing }: Props) {
  const t = useT();
  const factsOf = useMaterialFacts();
  const { draft, item, change, language } = useIntake();
  const material = item.materials.find(m => m.id === line.materialId);
  if (!material) return null;
  const status = draft.materials[material.id] ?? 'missing';
  const taken = draft.taken?.[material.id];
  const isOptional = line.need === 'optional';
  return (
    <MaterialLine
      id={material.id}
      name={material[language]}
      notes={[
        ...factsOf(material),
        line.undecided ? t('desk.intake.undecided') : isOptional ? t('desk.intake.optional') : '',
        line.reason?.[language] ?? '',
        taken && status === 'waived' ? taken.number : '',
      ]}
      help={<MaterialHelp material={material} />}
      status={status}
      offered={offeredStatuses(line, taken !== undefined)}
      onChange={chosen =>
        change(before => ({ ...before, materials: { ...before.materials, [material.id]: chosen } }))
      }
      isWrong={isWrongWhenMissing && status === 'missing' && line.need === 'required'}
    />
  );
}
