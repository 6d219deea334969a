import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import type { QueueAnswer } from '../../../contract/windows.ts';
import { LANES } from '../../../domain/queue/lanes.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { KeyButton } from '../KeyButton.tsx';
import { type MenuEntry, MoreMenu } from '../MoreMenu.tsx';

const TakeNumberDialog = lazy(() => import('./TakeNumberDialog.tsx'));

interface Props {
  counts: Partial<QueueAnswer['counts']>;
  waiting: number;
  /** What is done rarely. */
  menu: readonly MenuEntry[];
}

/** How many wait, by lane, the button that hands out a number, and the menu of what is rare. */
export function QueueHead({ counts, waiting, menu }: Props) {
  const t = useT();
  const [isTaking, setTaking] = useState(false);
  const lanes = LANES.filter(lane => (counts[lane] ?? 0) > 0);
  return (
    <Box sx={{ px: 1.5, pt: 1, pb: 0.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box
          component="h2"
          sx={{ m: 0, mr: 'auto', fontSize: '1.14rem', fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {t('desk.queue.title')} {waiting}
        </Box>
        <KeyButton
          id="desk.take"
          shortcut="F3"
          size="small"
          label={t('desk.take.button')}
          onPress={() => setTaking(true)}
        />
      </Box>
      <Box sx={{ display: 'flex', gap: 1.25, minHeight: '2rem', alignItems: 'center' }}>
        {lanes.map(lane => (
          <Box key={lane} component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
            <LaneTag lane={lane} /> {counts[lane]}
          </Box>
        ))}
        <Box component="span" sx={{ ml: 'auto' }}>
          <MoreMenu label={t('desk.step.more')} entries={menu} />
        </Box>
      </Box>
      <Suspense fallback={null}>{isTaking && <TakeNumberDialog onClose={() => setTaking(false)} />}</Suspense>
    </Box>
  );
}
