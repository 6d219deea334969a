import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { linesOf, missingLines, openCount } from './draft.ts';
import type { JointForm } from './useJointState.ts';

interface Props {
  form: JointForm;
  /** How many fields the last try found wrong. */
  gaps: number;
  isRunning: boolean;
  onSubmit: () => void;
}

/** Always below the form: what is still open, and the one button. */
export function SubmitBar({ form, gaps, isRunning, onSubmit }: Props) {
  const t = useT();
  const { draft, parts, matter } = form;
  const isEnough = parts.length > 1;
  const missing = missingLines(draft, linesOf(draft, parts, matter)).length;
  const questions = openCount(draft, parts);
  const owed = [
    questions > 0 ? t('joint.openQuestions', { count: questions }) : '',
    missing > 0 ? t('desk.intake.missingNote', { smart_count: missing }) : '',
  ].filter(Boolean);
  return (
    <Box sx={barStyle}>
      <Box role="status" sx={{ flex: 1, color: gaps > 0 || !isEnough ? 'error.main' : 'text.secondary' }}>
        {!isEnough
          ? t('joint.tooFew')
          : gaps > 0
            ? t('joint.blocks.fields', { count: gaps })
            : owed.join(' · ')}
      </Box>
      <CommandButton
        variant="contained"
        label={isEnough ? t('joint.submit', { count: parts.length }) : t('joint.submitNone')}
        shortcut={{ id: 'joint.submit', key: 'F9' }}
        isRunning={isRunning}
        disabled={!isEnough}
        onPress={onSubmit}
      />
    </Box>
  );
}

const barStyle = {
  position: 'sticky',
  // Over the page's own lower margin.
  bottom: '-16px',
  // Above the labels that fields carry on their frames.
  zIndex: 2,
  pt: 1,
  pb: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  bgcolor: 'background.default',
} as const;
