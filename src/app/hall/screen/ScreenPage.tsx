import { useEffect, useState } from 'react';
import type { BoardCall, HallBoard } from '../../../contract/hall.ts';
import { LANES } from '../../../domain/queue/lanes.ts';
import { DeviceGate } from '../DeviceGate.tsx';
import type { HallClient } from '../hallClient.ts';
import { LaneMark } from '../LaneMark.tsx';
import { StaleBanner } from '../StaleBanner.tsx';
import { clockText, dayTextOf, type HallLanguage } from '../texts.ts';
import { useFresh } from '../useFresh.ts';
import { useHallLanguage } from '../useLanguage.ts';
import { useAnnouncer } from './useAnnouncer.ts';
import { WindowBoard } from './WindowBoard.tsx';

const TEXTS = {
  zh: {
    now: '正在叫号',
    window: '号窗口',
    last: '最近叫号',
    none: '还没有叫号',
    waiting: '等候人数',
    start: '▶ 开启语音播报',
    english: '英文播报',
    notice: '请留意屏幕和广播；过号请到窗口或导办台说明，会按已等候的时间重新安排。',
    other: 'English',
    opening: '正在读取…',
  },
  en: {
    now: 'Now calling',
    window: 'Window',
    last: 'Last calls',
    none: 'Nobody was called yet',
    waiting: 'Waiting',
    start: '▶ Voice on',
    english: 'English',
    notice: 'Missed your call? Tell any window: the time you waited counts.',
    other: '中文',
    opening: 'Reading…',
  },
} as const;

/** `/hall`: who is called where, for everybody in the room. No names. */
export function ScreenPage({ client }: { client: HallClient }) {
  const [language, setLanguage] = useHallLanguage(client.kept);
  return (
    <DeviceGate client={client} language={language} pages={['screen', 'sign']}>
      {leave => <Screen client={client} language={language} setLanguage={setLanguage} leave={leave} />}
    </DeviceGate>
  );
}

interface Props {
  client: HallClient;
  language: HallLanguage;
  setLanguage: (language: HallLanguage) => void;
  leave: () => void;
}

function Screen({ client, language, setLanguage, leave }: Props) {
  const fresh = useFresh<HallBoard>({
    client,
    path: '/hall/board',
    language,
    follows: true,
    onSignedOut: leave,
  });
  const [isEnglish, setEnglish] = useState(() => client.kept.read<boolean>('english') ?? false);
  const { spoken, isOn, switchOn } = useAnnouncer(fresh.data, fresh.serverNow, isEnglish);
  const t = TEXTS[language];
  const { data: board, serverNow } = fresh;
  useEffect(() => client.kept.write('english', isEnglish), [client, isEnglish]);
  const current = spoken ?? board?.calls.find(({ status }) => status === 'called') ?? board?.calls[0];
  const last = board?.calls.filter(({ call }) => call !== current?.call).slice(0, 6) ?? [];
  return (
    <div className="screen">
      <header>
        <h1>{board?.office[language] ?? '引才窗口'}</h1>
        <p className="clock">
          {Number.isNaN(serverNow) ? '' : `${dayTextOf(serverNow, language)} `}
          <strong>{Number.isNaN(serverNow) ? '--:--' : clockText(serverNow)}</strong>
        </p>
      </header>
      {fresh.isStale && <StaleBanner ageMs={fresh.ageMs} language={language} />}
      <main>
        <section className="now" aria-labelledby="now-title">
          <h2 id="now-title">{t.now}</h2>
          <Now call={current} isNew={spoken !== undefined} language={language} isRead={board !== undefined} />
        </section>
        <section className="last" aria-labelledby="last-title">
          <h2 id="last-title">{t.last}</h2>
          <ol>
            {last.map(call => (
              <li key={call.call}>
                <span className="number">{call.number}</span>
                <span aria-hidden="true">→</span>
                <span className="to">
                  {language === 'zh' ? `${call.windowNo} ${t.window}` : `${t.window} ${call.windowNo}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
        {board && <WindowBoard windows={board.windows} language={language} />}
      </main>
      <footer>
        <div>
          <p id="waiting-title">{t.waiting}</p>
          <dl aria-labelledby="waiting-title">
            {LANES.map(lane => (
              <div key={lane}>
                <dt>
                  <LaneMark lane={lane} language={language} full />
                </dt>
                <dd>{board?.waiting[lane] ?? '–'}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="notice">{t.notice}</p>
        <div className="controls">
          {!isOn && (
            <button type="button" className="primary" onClick={switchOn}>
              {t.start}
            </button>
          )}
          <button type="button" aria-pressed={isEnglish} onClick={() => setEnglish(!isEnglish)}>
            {t.english} {isEnglish ? '✓' : '✗'}
          </button>
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t.other}
          </button>
        </div>
      </footer>
    </div>
  );
}

interface NowProps {
  call: BoardCall | undefined;
  isNew: boolean;
  isRead: boolean;
  language: HallLanguage;
}

function Now({ call, isNew, isRead, language }: NowProps) {
  const t = TEXTS[language];
  if (!call) return <p className="none">{isRead ? t.none : t.opening}</p>;
  return (
    <p className={isNew ? 'call flash' : 'call'} key={call.call} role="status">
      <span className="number">{call.number}</span>
      <span className="arrow" aria-hidden="true">
        →
      </span>
      <span className="to">
        {language === 'en' && `${t.window} `}
        <strong>{call.windowNo}</strong>
        {language === 'zh' && ` ${t.window}`}
      </span>
    </p>
  );
}
