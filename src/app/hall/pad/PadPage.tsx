import { useCallback, useEffect, useState } from 'react';
import type { PadState } from '../../../contract/ratings.ts';
import { DeviceGate } from '../DeviceGate.tsx';
import type { HallClient } from '../hallClient.ts';
import type { HallLanguage } from '../texts.ts';
import { useFresh } from '../useFresh.ts';
import { useHallLanguage } from '../useLanguage.ts';
import { RatingForm } from './RatingForm.tsx';
import { PAD_TEXTS } from './texts.ts';

interface PageProps {
  client: HallClient;
  windowNo: number | undefined;
}

/** `/pad?window=3`: the rating pad on the counter of one window. */
export function PadPage({ client, windowNo }: PageProps) {
  const [language, setLanguage] = useHallLanguage(client.kept);
  return (
    <DeviceGate client={client} language={language} pages={['rating']}>
      {leave => (
        <Pad
          client={client}
          language={language}
          windowNo={windowNo}
          onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          leave={leave}
        />
      )}
    </DeviceGate>
  );
}

interface Props extends PageProps {
  language: HallLanguage;
  onLanguage: () => void;
  leave: () => void;
}

function Pad({ client, language, windowNo, onLanguage, leave }: Props) {
  const t = PAD_TEXTS[language];
  const path = `/ratings/pad${windowNo === undefined ? '' : `?window=${windowNo}`}`;
  const fresh = useFresh<PadState>({ client, path, language, follows: true, onSignedOut: leave });
  const { data } = fresh;
  const asked = useAsked(data?.visit ?? null);
  const { refresh } = fresh;
  const done = useCallback(() => {
    asked.clear();
    refresh();
  }, [asked.clear, refresh]);
  const place = data?.windows.find(({ no }) => no === windowNo);
  return (
    <div className="rating-pad">
      <header>
        <h1>
          {data?.office[language] ?? t.title} {place && <span>{t.window(place.no)}</span>}
        </h1>
        <button type="button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={onLanguage}>
          {t.other}
        </button>
      </header>
      {fresh.isStale && (
        <div className="stale" role="alert">
          {t.offline}
        </div>
      )}
      <main>
        {data && !place && <Choice state={data} language={language} />}
        {data &&
          place &&
          (asked.visit ? (
            <RatingForm
              key={asked.visit.ticketId}
              client={client}
              language={language}
              path="/ratings/pad"
              subject={{ ticketId: asked.visit.ticketId }}
              reasons={data.reasons}
              onDone={done}
              ask={
                <>
                  <h2 className="ask">{t.ask(asked.visit.number)}</h2>
                  <p className="item">{asked.visit.item[language]}</p>
                </>
              }
            />
          ) : (
            <section className="message">
              <h2>{t.rest}</h2>
              <p>{t.restHint}</p>
            </section>
          ))}
      </main>
    </div>
  );
}

type Visit = NonNullable<PadState['visit']>;

/**
 * The visit that is asked about: it stays while the thanks are shown, though the server asks no more, and until its
 * time is over, though the next visitor sits down meanwhile.
 */
function useAsked(visit: Visit | null) {
  const [kept, setKept] = useState<Visit | null>(visit);
  const [done, setDone] = useState<string>();
  useEffect(() => {
    if (visit && visit.ticketId !== done) setKept(visit);
  }, [visit, done]);
  useEffect(() => {
    if (!kept || visit?.ticketId === kept.ticketId) return;
    const timer = setTimeout(() => setKept(null), 20_000);
    return () => clearTimeout(timer);
  }, [kept, visit]);
  const clear = useCallback(() => {
    setDone(kept?.ticketId);
    setKept(null);
  }, [kept]);
  return { visit: kept, clear };
}

function Choice({ state, language }: { state: PadState; language: HallLanguage }) {
  return (
    <section>
      <h2>{PAD_TEXTS[language].which}</h2>
      <ul className="places">
        {state.windows.map(({ no, name }) => (
          <li key={no}>
            <a href={`/pad?window=${no}${language === 'en' ? '&lang=en' : ''}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
