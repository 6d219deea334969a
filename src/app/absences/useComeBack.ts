import type { AbsenceRecord } from '../../contract/absences.ts';
import { useCommand } from '../shared/useCommand.ts';

/** "I am back": what is still with the deputy returns. Lists of all kinds may have changed. */
export const useComeBack = () =>
  useCommand<Pick<AbsenceRecord, 'id' | 'version'>>(
    (provider, { id, version }, press) => provider.act('absences', id, 'end', {}, { ...press, version }),
    { success: 'absences.list.backDone' },
  );
