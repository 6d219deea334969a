import { useEffect } from 'react';
import type { Progress } from '../../contract/hall.ts';
import type { HallClient } from './hallClient.ts';
import { LaneMark } from './LaneMark.tsx';
import { RatingForm } from './pad/RatingForm.tsx';
import { PAD_TEXTS } from './pad/texts.ts';
import { StaleBanner } from './StaleBanner.tsx';
import { clockText, type HallLanguage, STATUS_WORDS, waitText } from './texts.ts';
import { useFresh } from './useFresh.ts';
import { useHallLanguage } from './useLanguage.ts';

const TEXTS = {
  zh: {
    title: '我的号码',
    other: 'English',
    opening: '正在读取…',
    ahead: '前面还有',
    people: '人',
    next: '下一个就是您',
    wait: '预计还要等',
    guess: '按今天的办理速度估算，叫号以大厅屏和广播为准。',
    go: (no: number) => `请到 ${no} 号窗口`,
    calledAt: (time: string) => `${time} 叫号`,
    taken: (time: string) => `${time} 取号`,
    updated: (time: string) => `更新于 ${time}，有变化时自动更新`,
    missed: '刚才叫到您时没有应答。请到原窗口或导办台说明，会按您已经等候的时间重新安排，不用重新取号。',
    parked: '工作人员正在等您补充或核实，请留在大厅。',
    serving: (no: number) => `正在 ${no} 号窗口办理`,
    finished: '本次办理已结束，谢谢。办件进度请看受理回执。',
    cancelled: '这个号码已取消。需要办理请重新取号。',
    unknown: '没有找到这个号码',
    unknownHint: '请核对小票上的十位代码；小票仅当天有效。可以重新扫描小票上的二维码，或到导办台询问。',
  },
  en: {
    title: 'My number',
    other: '中文',
    opening: 'Reading…',
    ahead: 'Ahead of you',
    people: '',
    next: 'You are next',
    wait: 'Expected wait',
    guess: 'Estimated from today’s pace. The hall screen and the voice decide.',
    go: (no: number) => `Go to window ${no}`,
    calledAt: (time: string) => `Called at ${time}`,
    taken: (time: string) => `Taken at ${time}`,
    updated: (time: string) => `As of ${time}; updates itself`,
    missed:
      'You did not come when you were called. Tell that window or the desk: you are placed by the time you have waited, without a new number.',
    parked: 'A clerk waits for something from you or checks it. Please stay in the hall.',
    serving: (no: number) => `Being served at window ${no}`,
    finished: 'This visit has ended. Thank you. Your receipt says how to follow the case.',
    cancelled: 'This number was cancelled. Take a new one if you need it.',
    unknown: 'There is no such number',
    unknownHint:
      'Check the ten characters on the slip; it is valid on its day only. Scan the slip again or ask at the desk.',
  },
} as const;

/** `/p/<code>`: where one number stands, on its holder's phone. Nobody signs in; no name is shown. */
export function ProgressPage({ client, code }: { client: HallClient; code: string }) {
  const [language, setLanguage] = useHallLanguage(client.kept);
  const path = `/hall/progress/${encodeURIComponent(code)}`;
  const fresh = useFresh<Progress>({ client, path, language, follows: `${path}/stream` });
  const t = TEXTS[language];
  const { data, refusal } = fresh;
  useEffect(() => {
    document.title = data ? `${data.number} ${STATUS_WORDS[data.status][language]}` : t.title;
  }, [data, language, t]);
  return (
    <div className="progress">
      <header>
        <h1>{data?.office[language] ?? t.title}</h1>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t.other}
        </button>
      </header>
      {fresh.isStale && !refusal && <StaleBanner ageMs={fresh.ageMs} language={language} />}
      <main>
        {refusal ? (
          <section className="card" role="alert">
            <h2>{t.unknown}</h2>
            <p>{t.unknownHint}</p>
          </section>
        ) : data ? (
          <>
            <Standing progress={data} language={language} />
            {data.rating && (
              <section className="card">
                <h2>{PAD_TEXTS[language].ask(data.number)}</h2>
                <RatingForm
                  client={client}
                  language={language}
                  path="/ratings/visit"
                  subject={{ code }}
                  reasons={data.rating}
                  onDone={fresh.refresh}
                />
              </section>
            )}
          </>
        ) : (
          <p>{t.opening}</p>
        )}
      </main>
      {data && !refusal && (
        <footer>
          <p>{t.taken(clockText(Date.parse(data.takenAt)))}</p>
          <p>{t.updated(clockText(Date.parse(data.at)))}</p>
        </footer>
      )}
    </div>
  );
}

function Standing({ progress, language }: { progress: Progress; language: HallLanguage }) {
  return (
    <section className={`card is-${progress.status}`}>
      <p className="number">{progress.number}</p>
      <p>
        <LaneMark lane={progress.lane} language={language} full /> {progress.item[language]}
      </p>
      <p className="state" role="status">
        {STATUS_WORDS[progress.status][language]}
      </p>
      <What progress={progress} language={language} />
    </section>
  );
}

/** What to do now. */
function What({ progress, language }: { progress: Progress; language: HallLanguage }) {
  const t = TEXTS[language];
  const { status, ahead, wait, windowNo, calledAt } = progress;
  if (status === 'waiting') {
    return (
      <>
        <dl>
          <div>
            <dt>{ahead === 0 ? t.next : t.ahead}</dt>
            {ahead !== 0 && <dd>{`${ahead ?? '–'} ${t.people}`}</dd>}
          </div>
          {wait && (
            <div>
              <dt>{t.wait}</dt>
              <dd>{waitText(wait, language)}</dd>
            </div>
          )}
        </dl>
        <p className="hint">{t.guess}</p>
      </>
    );
  }
  if (status === 'called' && windowNo !== null) {
    return (
      <p className="go">
        <strong>{t.go(windowNo)}</strong>
        {calledAt && <span>{t.calledAt(clockText(Date.parse(calledAt)))}</span>}
      </p>
    );
  }
  if (status === 'serving') return windowNo === null ? null : <p>{t.serving(windowNo)}</p>;
  if (status === 'called') return null;
  return <p className="hint">{t[status]}</p>;
}
