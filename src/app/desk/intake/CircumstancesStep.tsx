import Box from '@mui/material/Box';
import { useId } from 'react';
import { isAsked } from '../../../domain/items/answers.ts';
import { useT } from '../../i18n/useT.ts';
import { Segments } from '../../shared/choice/Segments.tsx';
import { useIntake, withAnswer } from './IntakeContext.ts';
import { Step } from './Step.tsx';

/** ③ The questions of the item; the checklist below follows the answers. */
export function CircumstancesStep() {
  const t = useT();
  const { draft, item, change, language } = useIntake();
  const hasNone = item.variants.length === 0 && item.circumstances.length === 0;
  return (
    <Step name="circumstances" title={t('desk.intake.step.circumstances')}>
      {hasNone && <Box sx={{ color: 'text.secondary' }}>{t('desk.intake.noQuestions')}</Box>}
      <Box sx={questionGrid}>
        {item.variants.length > 0 && (
          <Question
            field="variant"
            label={t('desk.intake.variant')}
            answers={item.variants.map(variant => ({ value: variant.code, label: variant[language] }))}
            value={draft.variant || undefined}
            onChange={variant => change(before => ({ ...before, variant }))}
          />
        )}
        {item.circumstances
          .filter(question => isAsked(question, draft.variant))
          .map(question => (
            <Question
              key={question.code}
              field={`circumstances.${question.code}`}
              label={question[language]}
              answers={question.answers.map(answer => ({ value: answer.code, label: answer[language] }))}
              value={draft.circumstances[question.code]}
              onChange={answer => change(withAnswer(question.code, answer))}
            />
          ))}
      </Box>
    </Step>
  );
}

interface QuestionProps {
  field: string;
  label: string;
  answers: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}

function Question({ field, label, answers, value, onChange }: QuestionProps) {
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
const questionGrid = {
  display: 'grid',
  gridTemplateColumns: 'fit-content(11rem) minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: 1.5,
  rowGap: 0.5,
  py: 0.25,
} as const;
