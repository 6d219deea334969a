import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CarryOver } from '../../../contract/carryOver.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { CarryOverOffers } from '../../shared/carryOver/CarryOverOffers.tsx';
import { useCarryOver, useRefuseCarryOver, useTakeOver } from '../../shared/carryOver/useCarryOver.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { heldMaterials, withTaken } from './draft.ts';
import { useIntake } from './IntakeContext.ts';
import { useKnownApplicant } from './useKnownApplicant.ts';

/** 免交 at the desk: part of the filing, or, once the case is received, a press of its own. */
export function IntakeCarryOver() {
  const { draft, item, change } = useIntake();
  const { person } = useKnownApplicant(draft.applicant, useToday());
  const { caseId } = draft;
  const known = person && { applicantId: person.id, itemCode: item.code };
  const found = useCarryOver(caseId === null ? known : { caseId });
  const take = useTakeOver(caseId ?? '');
  const refuse = useRefuseCarryOver({ id: caseId ?? '' });
  // The button that was pressed for it is gone: the way back takes the focus.
  const [isFresh, setFresh] = useState(false);
  const open = new Set(
    heldMaterials(draft, item)
      .filter(({ status }) => status === 'missing' || status === 'deferred')
      .map(({ id }) => id),
  );
  const offers = found.filter(({ materialId }) => open.has(materialId));
  // Received, the refusal is on record and the server offers nothing of it any more.
  if (draft.asksAnew && caseId === null) return offers.length > 0 ? <AskedAnew isFresh={isFresh} /> : null;
  const takeOver = async (chosen: readonly CarryOver[]) => {
    if (caseId !== null && !(await take.run(chosen))) return;
    change(before => withTaken(before, chosen));
  };
  const askAnew = async (reason: string) => {
    if (caseId !== null) return refuse.run({ offers, reason });
    setFresh(true);
    change(before => ({ ...before, asksAnew: reason }));
    return true;
  };
  return (
    <CarryOverOffers
      offers={offers}
      item={item}
      isRunning={take.isRunning}
      onTake={chosen => void takeOver(chosen)}
      refuseAll={<AskAnew isRunning={refuse.isRunning} onConfirm={askAnew} />}
    />
  );
}

interface AskProps {
  isRunning: boolean;
  onConfirm: (reason: string) => Promise<unknown>;
}

function AskAnew({ isRunning, onConfirm }: AskProps) {
  const t = useT();
  return (
    <ConfirmButton
      size="small"
      variant="text"
      label={t('carryOver.hide')}
      text={t('carryOver.hideText')}
      needsReason
      isRunning={isRunning}
      onConfirm={onConfirm}
    />
  );
}

/** Chosen but not filed yet: with the way back. */
function AskedAnew({ isFresh }: { isFresh: boolean }) {
  const t = useT();
  const { draft, change } = useIntake();
  return (
    <Box
      role="status"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, color: 'text.secondary' }}
    >
      {t('carryOver.hidden', { reason: draft.asksAnew })}
      <Button
        size="small"
        autoFocus={isFresh}
        onClick={() => change(before => ({ ...before, asksAnew: '' }))}
      >
        {t('carryOver.show')}
      </Button>
    </Box>
  );
}
