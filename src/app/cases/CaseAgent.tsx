import { z } from 'zod';
import type { CaseDetail } from '../../contract/cases.ts';
import { ID_TYPE_TEXTS, isIdType } from '../../domain/identity/idTypes.ts';
import { useT } from '../i18n/useT.ts';
import { DayText } from '../shared/DayText.tsx';
import { MaskedText } from '../shared/MaskedText.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';
import { CaseListFiling } from './CaseListFiling.tsx';

/** An agent as the server shows one: masked. */
const Agent = z.object({
  name: z.string(),
  idType: z.string().nullish(),
  idNumber: z.string().nullish(),
  phone: z.string().nullish(),
  letter: z.union([z.string(), z.boolean()]).nullish(),
  letterValidUntil: z.string().nullish(),
});

/** 经办人: who files for the applicant, by what letter of authority. Nothing when the applicant came alone. */
export function CaseAgent({ record }: { record: CaseDetail }) {
  const t = useT();
  const local = useLocalText();
  const parsed = Agent.safeParse(record.agent);
  if (!parsed.success) return null;
  const { name, idType, idNumber, phone, letter, letterValidUntil } = parsed.data;
  const idLabel = idType && isIdType(idType) ? local(ID_TYPE_TEXTS[idType]) : t('cases.parties.idNumber');
  return (
    <Section title={t('cases.parties.agent')}>
      <Facts
        facts={[
          { label: t('cases.parties.name'), value: <MaskedText>{name}</MaskedText> },
          { label: t('cases.parties.letter'), value: typeof letter === 'string' ? letter : null },
          ...(letterValidUntil
            ? [{ label: t('cases.parties.letterUntil'), value: <DayText day={letterValidUntil} /> }]
            : []),
          { label: idLabel, value: <MaskedText>{idNumber}</MaskedText> },
          { label: t('cases.parties.phone'), value: <MaskedText>{phone}</MaskedText> },
        ]}
      />
      {record.listFilingId && <CaseListFiling id={record.listFilingId} />}
    </Section>
  );
}
