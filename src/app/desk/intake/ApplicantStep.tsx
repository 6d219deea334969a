import Box from '@mui/material/Box';
import type { Day } from '../../../domain/calendar/day.ts';
import { checkIdNumber } from '../../../domain/identity/idNumber.ts';
import { ID_TYPE_TEXTS, ID_TYPES, isIdType } from '../../../domain/identity/idTypes.ts';
import { idNumberWarnings } from '../../../domain/identity/idWarnings.ts';
import { ID_WARNING_TEXTS } from '../../../domain/identity/texts.ts';
import { useT } from '../../i18n/useT.ts';
import { useIntake, withApplicant } from './IntakeContext.ts';
import { IntakeField } from './IntakeField.tsx';
import { digitsLeft, idProblem } from './problems.ts';
import { fieldGrid, Step } from './Step.tsx';
import { useKnownApplicant } from './useKnownApplicant.ts';

/** ① Who applies, and for what. */
export function ApplicantStep({ today }: { today: Day }) {
  const t = useT();
  const { draft, change, language } = useIntake();
  const { applicant } = draft;
  return (
    <Step name="applicant" title={t('desk.intake.step.applicant')}>
      <Box sx={fieldGrid}>
        <IntakeField
          id="intake-name"
          field="applicant.name"
          label={t('desk.intake.name')}
          value={applicant.name}
          onChange={name => change(withApplicant({ name }))}
          isRequired
        />
        <IntakeField
          id="intake-idType"
          field="applicant.idType"
          label={t('desk.intake.idType')}
          value={applicant.idType}
          onChange={idType => isIdType(idType) && change(withApplicant({ idType }))}
        >
          {ID_TYPES.map(type => (
            <option key={type} value={type}>
              {ID_TYPE_TEXTS[type][language]}
            </option>
          ))}
        </IntakeField>
        <IdNumberField today={today} />
        <IntakeField
          id="intake-phone"
          field="applicant.phone"
          label={t('desk.intake.phone')}
          value={applicant.phone}
          onChange={phone => change(withApplicant({ phone }))}
          inputMode="tel"
          isRequired
        />
      </Box>
    </Step>
  );
}

/** The number is judged while it is typed: digits to go, then right, doubtful or wrong. */
function IdNumberField({ today }: { today: Day }) {
  const t = useT();
  const { draft, change, touch } = useIntake();
  const { applicant } = draft;
  const hint = useNumberHint(today);
  const typed = (idNumber: string) => {
    change(withApplicant({ idNumber }));
    // All digits are there: say what is wrong at once, not only when the field is left.
    const next = { ...applicant, idNumber };
    if (
      digitsLeft(next) === null &&
      idNumber !== '' &&
      idProblem(next, today) !== null &&
      isFixedLength(next.idType)
    )
      touch('applicant.idNumber');
  };
  return (
    <IntakeField
      id="intake-idNumber"
      field="applicant.idNumber"
      label={t('desk.intake.idNumber')}
      value={applicant.idNumber}
      onChange={typed}
      hint={hint}
      inputMode="text"
      isRequired
    />
  );
}

/** Somebody who was here before, a doubt, that the number is right, or how much of it is still to come. */
function useNumberHint(today: Day): string | undefined {
  const t = useT();
  const { draft, language } = useIntake();
  const { applicant } = draft;
  const { person, openCases } = useKnownApplicant(applicant, today);
  if (person && openCases !== undefined) {
    const key = openCases > 0 ? 'desk.intake.knownApplicant' : 'desk.intake.knownNoCases';
    return t(key, { name: person.name, smart_count: openCases });
  }
  if (checkIdNumber(applicant.idType, applicant.idNumber, today).ok) {
    const warning = idNumberWarnings(applicant.idType, applicant.idNumber, today)[0];
    return warning ? ID_WARNING_TEXTS[warning][language] : t('desk.intake.idGood');
  }
  const left = digitsLeft(applicant);
  return left === null ? undefined : t('desk.intake.digitsLeft', { smart_count: left });
}

const isFixedLength = (idType: string): boolean => idType === 'id-card' || idType === 'residence-permit';
