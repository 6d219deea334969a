import Box from '@mui/material/Box';
import type { WindowRecord } from '../../contract/windows.ts';
import { useT } from '../i18n/useT.ts';

/** Shape as well as word: ● open, ◐ on a break, ◑ in the back office, ○ closed. */
const SHAPES: Record<WindowRecord['status'], string> = {
  open: '●',
  break: '◐',
  'back-office': '◑',
  closed: '○',
};

/** How a window stands: ● 受理中, ◐ 暂离 · 用餐, ○ 已关闭. */
export function WindowStatus({ window }: { window: Pick<WindowRecord, 'status' | 'breakReason'> }) {
  const t = useT();
  return (
    <Box component="span" sx={{ color: window.status === 'open' ? 'text.primary' : 'text.secondary' }}>
      <span aria-hidden>{SHAPES[window.status]}</span> {t(`windows.state.${window.status}`)}
      {window.breakReason ? ` · ${window.breakReason}` : ''}
    </Box>
  );
}
