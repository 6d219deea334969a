import Box from '@mui/material/Box';
import type { Day } from '../../../domain/calendar/day.ts';
import { checkIdNumber } from '../../../domain/identity/idNumber.ts';
import { ID_TYPE_TEXTS, ID_TYPES, isIdType } from '../../../domain/identity/idTypes.ts';
import { idNumberWarnings } from '../../../domain/identity/idWarnings.ts';
import { ID_WARNING_TEXTS } from '../../../domain/identity/texts.ts';
import { useT } from '../../i18n/useT.ts';
import { useIntake, withApplicant } from './IntakeContext.ts';
import { IntakeField } from './IntakeField.tsx';
import { ItemChoice } from './ItemChoice.tsx';
import { digitsLeft, idProblem } from './problems.ts';
import { fieldGrid, Step } from './Step.tsx';
import { useKnownApplicant } from './useKnownApplicant.ts';

/** ① Who applies, and for what. */
export function ApplicantStep({ today }: { today: Day }) {
  const t = useT();
  const { draft, change, language, isLocked } = useIntake();
  const { applicant } = draft;
  return (
    <Step name="applicant" title={t('desk.intake.step.applicant')} beside={<ItemChoice />}>
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
      {!isLocked && <KnownApplicant today={today} />}
    </Step>
  );
}

/** The number is judged while it is typed: digits to go, then right, doubtful or wrong. */
function IdNumberField({ today }: { today: Day }) {
  const t = useT();
  const { draft, change, language, touch } = useIntake();
  const { applicant } = draft;
  const left = digitsLeft(applicant);
  const check = checkIdNumber(applicant.idType, applicant.idNumber, today);
  const warning = check.ok ? idNumberWarnings(applicant.idType, applicant.idNumber, today)[0] : undefined;
  const hint = warning
    ? ID_WARNING_TEXTS[warning][language]
    : check.ok
      ? t('desk.intake.idGood')
      : left !== null
        ? t('desk.intake.digitsLeft', { smart_count: left })
        : undefined;
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

const isFixedLength = (idType: string): boolean => idType === 'id-card' || idType === 'residence-permit';

/** Somebody who was here before: their open cases stand at the right. */
function KnownApplicant({ today }: { today: Day }) {
  const t = useT();
  const { draft } = useIntake();
  const { person, openCases } = useKnownApplicant(draft.applicant, today);
  return (
    <Box role="status" sx={{ minHeight: '1.5rem', color: 'text.secondary' }}>
      {person &&
        openCases !== undefined &&
        (openCases > 0
          ? t('desk.intake.knownApplicant', { name: person.name, smart_count: openCases })
          : t('desk.intake.knownNoCases', { name: person.name }))}
    </Box>
  );
}
