import Box from '@mui/material/Box';
import { jointQuestions } from '../../../domain/joint/merge.ts';
import { withAnswer } from '../../desk/intake/IntakeContext.ts';
import { Question, questionGrid } from '../../desk/intake/Question.tsx';
import { Step } from '../../desk/intake/Step.tsx';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import type { JointForm } from './useJointState.ts';

/** ③ The kinds and questions of all items, each asked once. */
export function QuestionsStep({ draft, parts, change }: JointForm) {
  const t = useT();
  const local = useLocalText();
  const asked = jointQuestions(parts);
  const kinds = parts.filter(({ item }) => item.variants.length > 0);
  return (
    <Step name="circumstances" title={t('desk.intake.step.circumstances')}>
      {kinds.length + asked.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>{t('desk.intake.noQuestions')}</Box>
      )}
      <Box sx={questionGrid}>
        {kinds.map(({ item, variant }) => (
          <Question
            key={item.code}
            field={`items.${parts.findIndex(part => part.item === item)}.variant`}
            label={`${local(item)} · ${t('desk.intake.variant')}`}
            answers={item.variants.map(each => ({ value: each.code, label: local(each) }))}
            value={variant ?? undefined}
            onChange={chosen =>
              change(before => ({ ...before, variants: { ...before.variants, [item.code]: chosen } }))
            }
          />
        ))}
        {asked.map(({ key, question }) => (
          <Question
            key={key}
            field={`circumstances.${key}`}
            label={local(question)}
            answers={question.answers.map(answer => ({ value: answer.code, label: local(answer) }))}
            value={draft.form.circumstances[key]}
            onChange={answer => change(before => ({ ...before, form: withAnswer(key, answer)(before.form) }))}
          />
        ))}
      </Box>
    </Step>
  );
}
