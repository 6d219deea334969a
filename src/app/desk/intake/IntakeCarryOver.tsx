import Button from '@mui/material/Button';
import type { CarryOver } from '../../../contract/carryOver.ts';
import { useT } from '../../i18n/useT.ts';
import { CarryOverOffers } from '../../shared/carryOver/CarryOverOffers.tsx';
import { useCarryOver, useTakeOver } from '../../shared/carryOver/useCarryOver.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { heldMaterials, withTaken } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import { useKnownApplicant } from './useKnownApplicant.ts';

/** 免交 at the desk: part of the filing, or, once the case is received, a press of its own. */
export function IntakeCarryOver() {
  const t = useT();
  const { draft, item, change } = useIntake();
  const { person } = useKnownApplicant(draft.applicant, useToday());
  const { caseId } = draft;
  const known = person && { applicantId: person.id, itemCode: item.code };
  const offers = useCarryOver(caseId === null ? known : { caseId });
  const take = useTakeOver(caseId ?? '');
  const open = new Set(
    heldMaterials(draft, item)
      .filter(({ status }) => status === 'missing' || status === 'deferred')
      .map(({ id }) => id),
  );
  if (draft.asksAnew) return null;
  const takeOver = async (chosen: readonly CarryOver[]) => {
    if (caseId !== null && !(await take.run(chosen))) return;
    change(before => withTaken(before, chosen));
  };
  return (
    <CarryOverOffers
      offers={offers.filter(({ materialId }) => open.has(materialId))}
      item={item}
      isRunning={take.isRunning}
      onTake={chosen => void takeOver(chosen)}
      refuseAll={
        <Button size="small" onClick={() => change(before => ({ ...before, asksAnew: true }))}>
          {t('carryOver.hide')}
        </Button>
      }
    />
  );
}
