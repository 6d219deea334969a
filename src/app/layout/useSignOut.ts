import { useLogout } from 'ra-core';
import { useState } from 'react';
import type { AbsencePreview } from '../../contract/absences.ts';
import { holdsSomething } from '../absences/SignOutQuestion.tsx';
import { useOffice } from '../providers/OfficeContext.ts';
import { useCan } from '../shared/useStaff.ts';

/** Longer nobody waits for the answer before they may leave. */
const PATIENCE_MS = 2000;

/** Signing out; whoever still holds something for others is asked first (`held`). */
export function useSignOut() {
  const logout = useLogout();
  const can = useCan();
  const { dataProvider } = useOffice();
  const [held, setHeld] = useState<AbsencePreview | null>(null);
  const leave = () => {
    setHeld(null);
    void logout({ isChosen: true }, '/login', false);
  };
  const ask = async () => {
    const found = can('absences.edit')
      ? await dataProvider
          .post<AbsencePreview>('absences/preview', {}, { signal: AbortSignal.timeout(PATIENCE_MS) })
          .catch(() => null)
      : null;
    if (found && holdsSomething(found)) setHeld(found);
    else leave();
  };
  return { held, ask, leave, stay: () => setHeld(null) };
}
