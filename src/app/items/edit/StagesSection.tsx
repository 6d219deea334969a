import Box from '@mui/material/Box';
import { plannedDays } from '../../../domain/items/edit/checkStages.ts';
import type { StageDraft } from '../../../domain/items/edit/draft.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { AddButton } from './AddButton.tsx';
import { useEditor } from './EditorContext.ts';
import { ProblemAt } from './ProblemAt.tsx';
import { StageCard } from './StageCard.tsx';
import { StopsSection } from './StopsSection.tsx';
import { useRowsAt } from './useRowsAt.ts';

/** Who works the item, in order; and for what its clock may stand still. */
export function StagesSection() {
  const t = useT();
  const { draft } = useEditor();
  const list = useRowsAt<StageDraft>('stages');
  const { rows } = list;
  const add = () =>
    list.add({
      // Only tells the rows apart while they are typed: publication numbers them.
      no: Math.max(-1, ...rows.map(({ no }) => no ?? 0)) + 1,
      zh: '',
      en: '',
      who: '',
      role: 'reviewer',
      days: null,
      status: 'P',
    });
  return (
    <>
      <Section
        title={t('items.stages.title')}
        beside={
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('itemEdit.planned', { sum: plannedDays(rows), limit: draft.committedDays.value ?? '—' })}
          </Box>
        }
      >
        <ProblemAt path="stages" />
        {rows.map((stage, index) => (
          <StageCard key={stage.no} stage={stage} index={index} list={list} />
        ))}
        <AddButton
          label={t('itemEdit.add', { noun: t('items.stages.name') })}
          onPress={add}
          isDisabled={list.isReadOnly}
          buttonRef={list.addButton}
        />
      </Section>
      <StopsSection />
    </>
  );
}
