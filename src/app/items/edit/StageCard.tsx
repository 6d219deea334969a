import Box from '@mui/material/Box';
import type { StageDraft } from '../../../domain/items/edit/draft.ts';
import type { StageRole } from '../../../domain/items/item.ts';
import { STAGE_ROLE_WORDS } from '../../../domain/items/itemWords.ts';
import { ROLE_OF_OFFICE } from '../../../domain/items/stageRoles.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { BasisAt } from './BasisAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { NamedRow } from './NamedRow.tsx';
import { NumberAt } from './NumberAt.tsx';
import { StageOffices } from './StageOffices.tsx';
import { fieldsStyle, lineStyle } from './style.ts';
import { TextAt } from './TextAt.tsx';
import type { RowsAt } from './useRowsAt.ts';

const ROLES = Object.keys(STAGE_ROLE_WORDS) as StageRole[];
const KNOWN_OFFICES = Object.keys(ROLE_OF_OFFICE);

interface Props {
  stage: StageDraft;
  index: number;
  list: RowsAt<StageDraft>;
}

/** A step of the procedure: its name, who does it, in which role, in how many days. */
export function StageCard({ stage, index, list }: Props) {
  const t = useT();
  const local = useLocalText();
  const path = `stages.${index}`;
  const noun = `${t('items.stages.name')} ${index + 1}`;
  return (
    <Box sx={cardStyle}>
      <NamedRow list={list} index={index} path={path} noun={noun} name={stage.zh} maxLength={100} />
      <Box sx={{ ...lineStyle, ml: 3 }}>
        <Box sx={{ width: '13em' }}>
          <TextAt
            path={`${path}.who`}
            label={t('items.stages.who')}
            maxLength={100}
            isRequired
            suggestions={KNOWN_OFFICES}
          />
        </Box>
        <ChoiceAt
          path={`${path}.role`}
          label={t('items.stages.role')}
          choices={ROLES.map(id => ({ id, name: local(STAGE_ROLE_WORDS[id]) }))}
          width="16em"
        />
        <NumberAt path={`${path}.days`} label={t('items.stages.days')} whenEmpty={null} width="9em" />
        <BasisAt path={path} />
      </Box>
      {(stage.role === 'reviewer' || stage.role === 'other-office' || stage.parts) && (
        <Box sx={{ ml: 3 }}>
          <StageOffices path={`${path}.parts`} />
        </Box>
      )}
    </Box>
  );
}

const cardStyle = {
  ...fieldsStyle,
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
