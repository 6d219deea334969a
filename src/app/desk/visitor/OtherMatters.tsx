import Box from '@mui/material/Box';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { useItemName } from '../../shared/records/items.ts';
import { mattersOf } from '../steps.ts';
import { useHeldTickets } from '../useWindowData.ts';

/** 还有加办：A018: what else this visitor came for. */
export function OtherMatters({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const nameOf = useItemName();
  const { data = [] } = useHeldTickets();
  const matters = mattersOf(ticket, data);
  if (matters.length === 0) return null;
  const numbers = matters.map(({ number }) => number).join('、');
  return (
    <Box component="span" title={matters.map(({ itemCode }) => nameOf(itemCode)).join('、')}>
      {t('desk.step.matter.left', { numbers })}
    </Box>
  );
}
