import Box from '@mui/material/Box';
import { z } from 'zod';
import type { CaseDetail } from '../../../contract/cases.ts';
import { PART_ANSWERS } from '../../../domain/cases/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';

const HAPPENINGS = ['answered', 'sent', 'kept', 'recalled', 'chased'] as const;
const Codes = z.array(z.string()).optional();
const Data = z.object({
  answer: z.enum(PART_ANSWERS).optional(),
  parts: z.object({ answered: Codes, sent: Codes, kept: Codes, recalled: Codes, chased: Codes }),
});

interface Props {
  record: Pick<CaseDetail, 'parts'>;
  data: unknown;
}

/** What an event of the timeline meant for the offices of the joint review. */
export function PartMoves({ record, data }: Props) {
  const t = useT();
  const local = useLocalText();
  const read = Data.safeParse(data);
  if (!read.success) return null;
  const { answer, parts } = read.data;
  const namesOf = (codes: readonly string[]) =>
    codes.map(code => local(record.parts.find(part => part.code === code)) || code).join('、');
  const lines = HAPPENINGS.flatMap(what => {
    const codes = parts[what];
    if (!codes || codes.length === 0) return [];
    const offices = namesOf(codes);
    if (what !== 'answered') return [t(`caseParts.done.${what}`, { offices })];
    return [
      answer
        ? t('caseParts.done.answered', { offices, answer: t(`caseParts.answers.${answer}`) })
        : t('caseParts.done.answeredAll', { offices }),
    ];
  });
  return lines.length === 0 ? null : <Box>{lines.join(' · ')}</Box>;
}
