import Box from '@mui/material/Box';
import type { z } from 'zod';
import type { TicketTaken } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';

/** The number that was handed out, large enough to be read across the counter. */
export function TakenNumber({ taken }: { taken: z.infer<typeof TicketTaken> }) {
  const t = useT();
  const before = taken.position - 1;
  return (
    <Box role="status" sx={{ textAlign: 'center', py: 1 }}>
      <Box sx={{ fontSize: '3rem', fontWeight: 600, lineHeight: 1.3 }}>{taken.number}</Box>
      <Box sx={{ display: 'flex', justifyContent: 'center', mb: 1 }}>
        <LaneTag lane={taken.lane} withName />
      </Box>
      <Box>{before > 0 ? t('desk.take.position', { smart_count: before }) : t('desk.take.first')}</Box>
      {taken.estimatedWaitMinutes !== null && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('desk.take.estimate', { smart_count: Math.round(taken.estimatedWaitMinutes) })}
        </Box>
      )}
      {taken.warnings.map(warning => (
        <Box key={warning.code} sx={{ mt: 1, color: 'text.secondary' }}>
          {warning.text}
        </Box>
      ))}
    </Box>
  );
}
