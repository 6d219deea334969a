import Box from '@mui/material/Box';
import { useState } from 'react';
import type { CaseDetail } from '../../contract/cases.ts';
import { isAsked, questionName } from '../../domain/items/answers.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { CommandError } from '../shared/CommandError.tsx';
import { Segments } from '../shared/choice/Segments.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useCommand } from '../shared/useCommand.ts';

interface Props {
  record: CaseDetail;
  item: Item;
  onClose: () => void;
}

type Answers = Pick<CaseDetail, 'variant' | 'circumstances'>;

/** The item's questions of a case that is not accepted yet; the checklist follows the answers. */
export function AnswersDialog({ record, item, onClose }: Props) {
  const t = useT();
  const local = useLocalText();
  const [{ variant, circumstances }, setAnswers] = useState<Answers>({
    variant: record.variant,
    circumstances: record.circumstances,
  });
  const save = useCommand<Answers, CaseDetail>(
    (provider, body, press) =>
      provider.put<CaseDetail>(`cases/${record.id}`, body, { ...press, version: record.version }),
    { refresh: ['cases'], success: 'shell.actions.done', quiet: true, onSuccess: onClose },
  );
  const choicesOf = (answers: Item['variants']) =>
    answers.map(({ code, ...name }) => ({ value: code, label: local(name) }));
  return (
    <ActionDialog
      isOpen
      title={t('cases.parties.circumstances')}
      text={t('cases.questions.text')}
      needs={{}}
      submitLabel={t('cases.questions.save')}
      isRunning={save.isRunning}
      onSubmit={() => void save.run({ variant, circumstances })}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
        {item.variants.length > 0 && (
          <Segments
            name="answers-variant"
            label={local(questionName(item, 'variant'))}
            isLabelShown
            segments={choicesOf(item.variants)}
            value={variant ?? undefined}
            onChange={chosen => setAnswers(before => ({ ...before, variant: chosen }))}
          />
        )}
        {item.circumstances
          .filter(question => isAsked(question, variant))
          .map(({ code, answers, ...question }) => (
            <Segments
              key={code}
              name={`answers-${code}`}
              label={local(question)}
              isLabelShown
              segments={answers.map(answer => ({ value: answer.code, label: local(answer) }))}
              value={circumstances[code]}
              onChange={chosen =>
                setAnswers(before => ({
                  ...before,
                  circumstances: { ...before.circumstances, [code]: chosen },
                }))
              }
            />
          ))}
      </Box>
      <CommandError error={save.error} />
    </ActionDialog>
  );
}
