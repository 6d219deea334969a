import type { Day } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { useIntake, withApplicant } from './IntakeContext.ts';
import { PersonFields } from './PersonFields.tsx';
import { Step } from './Step.tsx';
import { useKnownApplicant } from './useKnownApplicant.ts';

/** ① Who applies, and for what. */
export function ApplicantStep({ today }: { today: Day }) {
  const t = useT();
  const { draft, change } = useIntake();
  const known = useKnownHint(today);
  return (
    <Step name="applicant" title={t('desk.intake.step.applicant')}>
      <PersonFields
        path="applicant"
        person={draft.applicant}
        onChange={part => change(withApplicant(part))}
        today={today}
        labels={{
          name: t('desk.intake.name'),
          idType: t('desk.intake.idType'),
          idNumber: t('desk.intake.idNumber'),
          phone: t('desk.intake.phone'),
        }}
        isRequired
        numberHint={known}
      />
    </Step>
  );
}

/** Somebody who was here before. */
function useKnownHint(today: Day): string | undefined {
  const t = useT();
  const { applicant } = useIntake().draft;
  const { person, openCases } = useKnownApplicant(applicant, today);
  if (!person || openCases === undefined) return undefined;
  const key = openCases > 0 ? 'desk.intake.knownApplicant' : 'desk.intake.knownNoCases';
  return t(key, { name: person.name, smart_count: openCases });
}
