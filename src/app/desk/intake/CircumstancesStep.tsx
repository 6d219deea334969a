import Box from '@mui/material/Box';
import { isAsked } from '../../../domain/items/answers.ts';
import { useT } from '../../i18n/useT.ts';
import { useIntake, withAnswer } from './IntakeContext.ts';
import { Question, questionGrid } from './Question.tsx';
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
