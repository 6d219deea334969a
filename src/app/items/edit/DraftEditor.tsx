import Box from '@mui/material/Box';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ItemDraftRecord, ItemEditing } from '../../../contract/itemDrafts.ts';
import { useCan, useStaff } from '../../shared/useStaff.ts';
import { BasicsSection } from './BasicsSection.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { EditorContext } from './EditorContext.ts';
import { EditorTitle } from './EditorTitle.tsx';
import { HeldNote } from './HeldNote.tsx';
import { MaterialsSection } from './MaterialsSection.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { ProblemList } from './ProblemList.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { SectionNav } from './SectionNav.tsx';
import { StagesSection } from './StagesSection.tsx';
import { type EditorSection, isSection, sectionOf } from './sections.ts';
import { useEditorState } from './useEditorState.ts';
import { useFocusTarget } from './useFocusTarget.ts';
import { useItemDraft } from './useItemDraft.ts';

const PARTS: Readonly<Record<EditorSection, () => React.ReactNode>> = {
  basics: BasicsSection,
  questions: QuestionsSection,
  materials: MaterialsSection,
  stages: StagesSection,
  outcome: OutcomeSection,
  preview: PreviewSection,
  changes: ChangesSection,
};

interface Props {
  record: ItemDraftRecord;
  editing: ItemEditing;
  /** It has been published or discarded. */
  isGone: boolean;
}

/** The parts of an item at the right, the way between them and what is wrong at the left. */
export function DraftEditor({ record, editing, isGone }: Props) {
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const { '*': rest } = useParams();
  const section = isSection(rest) ? rest : 'basics';
  const staff = useStaff();
  const canEdit = useCan()('item-drafts.edit');
  const isMine = record.holderId === staff?.id;
  const state = useItemDraft(record, { isMine, isGone });
  const [isTried, setTried] = useState(false);
  const { target, lead } = useFocusTarget(place);
  const editor = useEditorState(editing, state, {
    isReadOnly: !canEdit || !isMine || isGone,
    isTried,
    target,
  });
  const leadTo = (path: string) => {
    setTried(true);
    navigate(`/items/${record.itemId}/${sectionOf(path)}`);
    lead(path);
  };
  const Part = PARTS[section];
  const side = useMemo(() => ({ position: 'sticky', top: 8 }) as const, []);
  return (
    <EditorContext value={editor}>
      <EditorTitle
        record={record}
        state={state}
        publishedVersion={editing.publishedVersion}
        onWrong={path => leadTo(path)}
      />
      <DraftConflict record={record} state={state} />
      {!isMine && !isGone && !state.isDirty && <HeldNote record={record} />}
      <Box sx={columns}>
        <Box sx={side}>
          <SectionNav itemId={record.itemId} present={section} />
          <ProblemList onLead={leadTo} />
        </Box>
        <Box ref={place} sx={{ minWidth: 0 }}>
          <Part />
        </Box>
      </Box>
    </EditorContext>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '15rem minmax(0, 1fr)' },
  columnGap: 2,
  alignItems: 'start',
} as const;
