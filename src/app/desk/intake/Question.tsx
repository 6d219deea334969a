import Box from '@mui/material/Box';
import { useId } from 'react';
import { Segments } from '../../shared/choice/Segments.tsx';
import { useIntake } from './IntakeContext.ts';

interface Props {
  field: string;
  label: string;
  answers: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A question and its answers side by side; what is wrong stands behind them. */
export function Question({ field, label, answers, value, onChange }: Props) {
  const { problemAt, isLocked } = useIntake();
  const id = useId();
  const problem = problemAt(field);
  return (
    <>
      <Box>{label}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 1.5, flexWrap: 'wrap' }}>
        <Segments
          name={`intake-${field}`}
          label={label}
          segments={answers}
          value={value}
          onChange={onChange}
          isWrong={problem !== undefined}
          isDisabled={isLocked}
          describedBy={problem ? id : undefined}
        />
        {problem && (
          <Box id={id} component="span" sx={{ color: 'error.main' }}>
            {problem}
          </Box>
        )}
      </Box>
    </>
  );
}

/** Labels as wide as the longest of them, within reason; answers beside them. */
export const questionGrid = {
  display: 'grid',
  gridTemplateColumns: 'fit-content(11rem) minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: 1.5,
  rowGap: 0.5,
  py: 0.25,
} as const;
