import { useT } from '../i18n/useT.ts';
import { agoText, minutesSince } from './agoText.ts';
import { exactText } from './dayText.ts';
import { useNow } from './useNow.ts';

/** How long ago something was, new each minute; the exact time on hover. `at` is an ISO string. */
export function Ago({ at }: { at: string | null | undefined }) {
  const t = useT();
  const now = useNow();
  if (!at) return <span>—</span>;
  const instant = Date.parse(at);
  const [key, values] = agoText(instant, now);
  return (
    <time dateTime={at} title={exactText(instant)}>
      {t(key, values)}
    </time>
  );
}

/** How long somebody has waited: 已等 23 分钟; `short` writes 23′. */
export function WaitTime({ since, short }: { since: string; short?: boolean }) {
  const t = useT();
  const now = useNow();
  const instant = Date.parse(since);
  const minutes = minutesSince(instant, now);
  const text = minutes < 1 ? t('shell.time.waitedLess') : t('shell.time.waited', { smart_count: minutes });
  return (
    <time dateTime={since} title={`${text} (${exactText(instant)})`}>
      {short ? `${minutes}′` : text}
    </time>
  );
}
