import type { HallLanguage } from './texts.ts';

/** Nothing while news come; then how old what stands here is, loud enough to be seen from the door. */
export function StaleBanner({ ageMs, language }: { ageMs: number; language: HallLanguage }) {
  const seconds = Math.floor(ageMs / 1000);
  const age =
    seconds < 120
      ? `${seconds} ${language === 'zh' ? '秒' : 's'}`
      : `${Math.floor(seconds / 60)} ${language === 'zh' ? '分钟' : 'min'}`;
  return (
    <div className="stale" role="alert">
      {language === 'zh'
        ? `■ 网络中断：以下是 ${age}前的情况，正在重新连接…`
        : `■ Connection lost: this is how it was ${age} ago. Reconnecting…`}
    </div>
  );
}
