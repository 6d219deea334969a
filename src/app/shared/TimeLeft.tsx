import Box from '@mui/material/Box';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { useApi } from '../providers/OfficeContext.ts';
import { dayText } from './dayText.ts';
import { LampTag } from './LampTag.tsx';
import type { LampFacts } from './lampText.ts';
import { useLanguage } from './useLanguage.ts';

interface Props extends LampFacts {
  dueOn: Day | null | undefined;
}

/** The lamp with what is left, and until when: ▲ 临期，剩 1 个工作日 · 周三 11月25日 24:00 止. */
export function TimeLeft({ dueOn, ...facts }: Props) {
  const t = useT();
  const language = useLanguage();
  const api = useApi();
  const ends = dueOn
    ? t('shell.time.dayEnds', { day: dayText(dueOn, language, dayOf(api.now())) })
    : undefined;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <LampTag {...facts} />
      {ends && facts.lamp !== 'done' && (
        <Box component="time" dateTime={dueOn ?? undefined} sx={{ color: 'text.secondary' }}>
          {ends}
        </Box>
      )}
    </Box>
  );
}
