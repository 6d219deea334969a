import Box from '@mui/material/Box';
import type { ChecklistLine } from '../../../domain/items/checklist.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../../shared/choice/Segments.tsx';
import { offeredStatuses } from './draft.ts';
import { useIntake } from './IntakeContext.ts';

interface Props {
  line: ChecklistLine;
  /** Acceptance was tried: required lines that are missing are marked. */
  isWrongWhenMissing: boolean;
}

/** ☑ here, ◔ later, ☐ missing. */
const SHAPES: Readonly<Record<string, string>> = { deferred: '◔', missing: '☐' };

/** One material: its name and form, why it is asked for, and where it stands. */
export function MaterialRow({ line, isWrongWhenMissing }: Props) {
  const t = useT();
  const { draft, item, change, language } = useIntake();
  const material = item.materials.find(m => m.id === line.materialId);
  if (!material) return null;
  const status = draft.materials[material.id] ?? 'missing';
  const taken = draft.taken?.[material.id];
  const isOptional = line.need === 'optional';
  const notes = [
    t(`desk.intake.form.${material.form}`),
    line.undecided ? t('desk.intake.undecided') : isOptional ? t('desk.intake.optional') : '',
    line.reason?.[language] ?? '',
    taken && status === 'waived' ? taken.number : '',
  ].filter(Boolean);
  return (
    <Box component="li" data-material={material.id} sx={rowStyle}>
      <Box component="span" aria-hidden sx={{ flex: 'none', width: '1.2em', fontSize: '1.14rem' }}>
        {SHAPES[status] ?? '☑'}
      </Box>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0, py: 0.5, lineHeight: 1.4 }}>
        {material[language]}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
          {notes.join(' · ')}
        </Box>
      </Box>
      <Segments
        name={`material-${material.id}`}
        label={material[language]}
        segments={offeredStatuses(material, taken !== undefined).map(value => ({
          value,
          label: t(`desk.intake.status.${value}`),
        }))}
        value={status}
        onChange={chosen =>
          change(before => ({ ...before, materials: { ...before.materials, [material.id]: chosen } }))
        }
        isWrong={isWrongWhenMissing && status === 'missing' && line.need === 'required'}
      />
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1,
  minHeight: '2.29rem',
  borderBottom: 1,
  borderColor: 'divider',
} as const;
