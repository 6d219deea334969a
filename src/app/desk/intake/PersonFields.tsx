import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { checkIdNumber } from '../../../domain/identity/idNumber.ts';
import { ID_TYPE_TEXTS, ID_TYPES, isIdType } from '../../../domain/identity/idTypes.ts';
import { idNumberWarnings } from '../../../domain/identity/idWarnings.ts';
import { ID_WARNING_TEXTS } from '../../../domain/identity/texts.ts';
import { useT } from '../../i18n/useT.ts';
import type { PersonDraft } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import { IntakeField } from './IntakeField.tsx';
import { digitsLeft, idProblem, isFixedLength } from './problems.ts';
import { fieldGrid } from './Step.tsx';

interface Props {
  /** Whose fields of the body these are. */
  path: 'applicant' | 'agent';
  person: PersonDraft;
  onChange: (change: Partial<PersonDraft>) => void;
  today: Day;
  labels: { name: string; idType: string; idNumber: string; phone: string };
  /** The document and the phone must be there; the name always. */
  isRequired?: boolean;
  /** Under the number instead of what the number itself says. */
  numberHint?: string;
  /** More fields after these. */
  children?: ReactNode;
}

/** Name, document and phone of a person: the applicant, or who files for one. */
export function PersonFields(props: Props) {
  const { path, person, onChange, labels, isRequired, children } = props;
  const { language } = useIntake();
  const id = path === 'applicant' ? 'intake' : 'intake-agent';
  return (
    <Box sx={{ ...fieldGrid, mt: path === 'agent' ? 1.5 : 0 }}>
      <IntakeField
        id={`${id}-name`}
        field={`${path}.name`}
        label={labels.name}
        value={person.name}
        onChange={name => onChange({ name })}
        isRequired
      />
      <IntakeField
        id={`${id}-idType`}
        field={`${path}.idType`}
        label={labels.idType}
        value={person.idType}
        onChange={idType => isIdType(idType) && onChange({ idType })}
      >
        {ID_TYPES.map(type => (
          <option key={type} value={type}>
            {ID_TYPE_TEXTS[type][language]}
          </option>
        ))}
      </IntakeField>
      <IdNumberField {...props} id={`${id}-idNumber`} />
      <IntakeField
        id={`${id}-phone`}
        field={`${path}.phone`}
        label={labels.phone}
        value={person.phone}
        onChange={phone => onChange({ phone })}
        inputMode="tel"
        isRequired={isRequired}
      />
      {children}
    </Box>
  );
}

/** The number is judged while it is typed: digits to go, then right, doubtful or wrong. */
function IdNumberField({
  id,
  path,
  person,
  onChange,
  today,
  labels,
  isRequired,
  numberHint,
}: Props & { id: string }) {
  const { touch } = useIntake();
  const hint = useNumberHint(person, today);
  const typed = (idNumber: string) => {
    onChange({ idNumber });
    // All digits are there: say what is wrong at once, not only when the field is left.
    const next = { ...person, idNumber };
    const isComplete = idNumber !== '' && isFixedLength(next.idType) && digitsLeft(next) === null;
    if (isComplete && idProblem(next, today) !== null) touch(`${path}.idNumber`);
  };
  return (
    <IntakeField
      id={id}
      field={`${path}.idNumber`}
      label={labels.idNumber}
      value={person.idNumber}
      onChange={typed}
      hint={numberHint ?? hint}
      inputMode="text"
      isRequired={isRequired}
    />
  );
}

/** A doubt, that the number is right, or how much of it is still to come. */
function useNumberHint(person: PersonDraft, today: Day): string | undefined {
  const t = useT();
  const { language } = useIntake();
  if (checkIdNumber(person.idType, person.idNumber, today).ok) {
    const warning = idNumberWarnings(person.idType, person.idNumber, today)[0];
    return warning ? ID_WARNING_TEXTS[warning][language] : t('desk.intake.idGood');
  }
  const left = digitsLeft(person);
  return left === null ? undefined : t('desk.intake.digitsLeft', { smart_count: left });
}
