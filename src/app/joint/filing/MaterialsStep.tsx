import Box from '@mui/material/Box';
import { offeredStatuses } from '../../../domain/items/offeredStatuses.ts';
import type { JointLine } from '../../../domain/joint/merge.ts';
import { MaterialLine } from '../../desk/intake/MaterialLine.tsx';
import { MaterialsBeside } from '../../desk/intake/MaterialsBeside.tsx';
import { Step } from '../../desk/intake/Step.tsx';
import { useT } from '../../i18n/useT.ts';
import { materialKeys } from '../../shared/choice/materialKeys.ts';
import { MaterialHelp } from '../../shared/material/MaterialHelp.tsx';
import { useMaterialFacts } from '../../shared/material/useMaterialFacts.ts';
import { useItemName } from '../../shared/records/items.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { linesOf, withAllHere } from './draft.ts';
import type { JointForm } from './useJointState.ts';

/** ④ One set of materials: first what several items share, then what each wants for itself. */
export function MaterialsStep({ matter, draft, parts, change }: JointForm) {
  const t = useT();
  const lines = linesOf(draft, parts, matter);
  const isShared = ({ itemCodes }: JointLine) => itemCodes.length > 1;
  const groups = [
    lines.filter(isShared),
    ...parts.map(({ item }) => lines.filter(line => !isShared(line) && line.itemCodes[0] === item.code)),
  ];
  return (
    <Step
      name="materials"
      title={t('desk.intake.step.materials')}
      beside={<MaterialsBeside onAllHere={() => change(before => withAllHere(before, lines))} />}
    >
      <Box component="ul" onKeyDown={materialKeys} sx={listStyle}>
        {groups.flatMap(group =>
          group.map((line, index) => (
            <Line
              key={line.key}
              line={line}
              isFirst={index === 0}
              ofAll={parts.length}
              draft={draft}
              change={change}
            />
          )),
        )}
      </Box>
    </Step>
  );
}

const listStyle = { m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' } as const;

interface LineProps extends Pick<JointForm, 'draft' | 'change'> {
  line: JointLine;
  isFirst: boolean;
  /** How many items are filed. */
  ofAll: number;
}

function Line({ line, isFirst, ofAll, draft, change }: LineProps) {
  const t = useT();
  const local = useLocalText();
  const nameOf = useItemName();
  const factsOf = useMaterialFacts();
  const { key, material, itemCodes, need, undecided, deferrable, declarable } = line;
  const isShared = itemCodes.length > 1;
  const items = itemCodes.map(nameOf).join(t('joint.comma'));
  return (
    <MaterialLine
      id={key}
      name={local(material)}
      head={isFirst && (isShared ? t('joint.shared') : items)}
      notes={[
        isShared
          ? itemCodes.length === ofAll
            ? t('joint.sharedByAll')
            : t('joint.sharedBy', { items })
          : '',
        ...factsOf(material),
        undecided ? t('desk.intake.undecided') : need === 'optional' ? t('desk.intake.optional') : '',
        isShared ? '' : local(material.whenText ?? undefined),
      ]}
      help={<MaterialHelp material={material} />}
      status={draft.form.materials[key] ?? 'missing'}
      offered={offeredStatuses({ shared: material.source === 'data_share', deferrable, declarable })}
      onChange={status =>
        change(before => ({
          ...before,
          form: { ...before.form, materials: { ...before.form.materials, [key]: status } },
        }))
      }
      isWrong={false}
    />
  );
}
