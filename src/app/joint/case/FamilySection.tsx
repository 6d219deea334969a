import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { FamilyRecord } from '../../../contract/jointCases.ts';
import { FAMILY_MOST } from '../../../domain/joint/family.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useCan } from '../../shared/useStaff.ts';
import { AcceptTogether } from '../AcceptTogether.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { TogetherList } from './TogetherList.tsx';
import { useTogether, waitingIn } from './useTogether.ts';

/** 家属: the cases of family members, each its own; linked by whoever takes cases in. */
export function FamilySection({ record }: { record: CaseDetail }) {
  const t = useT();
  const can = useCan();
  const [isLinking, setLinking] = useState(false);
  const { familyId } = record;
  const { data = [] } = useTogether(familyId === null ? undefined : { familyId });
  const rows = familyId === null ? [] : data;
  const leave = useCommand<string, FamilyRecord>(
    (provider, reason, press) => provider.post(`cases/${record.id}/family/leave`, { reason }, press),
    { refresh: ['cases'] },
  );
  const canChange = can('cases.create');
  const canLink = canChange && record.closedAt === null && rows.length < FAMILY_MOST;
  const waiting = waitingIn(rows);
  if (familyId === null && !canLink) return null;
  return (
    <Section title={t('joint.case.family')} beside={waiting.length > 1 && <AcceptTogether ids={waiting} />}>
      {familyId === null ? (
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('joint.case.familyNone')}</Box>
      ) : (
        <TogetherList rows={rows} self={record.id} withName />
      )}
      {canChange && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          {canLink && (
            <Button size="small" variant="outlined" onClick={() => setLinking(true)}>
              {t('joint.case.link')}
            </Button>
          )}
          {familyId !== null && (
            <ConfirmButton
              size="small"
              variant="text"
              label={t('joint.case.leave')}
              text={t(rows.length > 2 ? 'joint.case.leaveText' : 'joint.case.leaveLast')}
              needsReason
              isRunning={leave.isRunning}
              onConfirm={leave.run}
            />
          )}
        </Box>
      )}
      {isLinking && <LinkDialog record={record} family={rows} onClose={() => setLinking(false)} />}
    </Section>
  );
}
