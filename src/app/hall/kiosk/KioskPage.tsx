import { useState } from 'react';
import type { HallBooking } from '../../../contract/bookings.ts';
import type { HallItem, HallItems } from '../../../contract/hall.ts';
import { DeviceGate } from '../DeviceGate.tsx';
import type { HallClient } from '../hallClient.ts';
import { clockText, type HallLanguage } from '../texts.ts';
import { useFresh } from '../useFresh.ts';
import { useHallLanguage } from '../useLanguage.ts';
import { BookingStep } from './BookingStep.tsx';
import { ItemStep } from './ItemStep.tsx';
import { type PersonBody, PersonStep } from './PersonStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { KIOSK_TEXTS } from './texts.ts';
import { useIdle } from './useIdle.ts';
import { useTaking } from './useTaking.ts';

/** Who stops typing has gone; who reads a slip needs less. Those of the large version get twice the time. */
const IDLE_S = 60;
const RESULT_S = 25;

/** `/kiosk`: three steps to a number. */
export function KioskPage({ client }: { client: HallClient }) {
  const [language, setLanguage] = useHallLanguage(client.kept);
  return (
    <DeviceGate client={client} language={language} pages={['kiosk']}>
      {leave => <Kiosk client={client} language={language} setLanguage={setLanguage} leave={leave} />}
    </DeviceGate>
  );
}

interface Props {
  client: HallClient;
  language: HallLanguage;
  setLanguage: (language: HallLanguage) => void;
  leave: () => void;
}

function Kiosk({ client, language, setLanguage, leave }: Props) {
  const fresh = useFresh<HallItems>({ client, path: '/hall/items', language, follows: true, onSignedOut: leave });
  const [item, setItem] = useState<HallItem>();
  const [isBooking, setBooking] = useState(false);
  const [isElder, setElder] = useState(false);
  const { taking, take, reset } = useTaking(client, language, leave);
  const t = KIOSK_TEXTS[language];
  const isStart = !item && !isBooking && taking.state === 'idle';

  /** Nothing of the visitor before stays: neither what was typed nor how large it was. */
  function startAgain(): void {
    reset();
    setItem(undefined);
    setBooking(false);
    setElder(false);
    fresh.refresh();
  }
  const seconds = (taking.state === 'taken' ? RESULT_S : IDLE_S) * (isElder ? 2 : 1);
  const left = useIdle(seconds, !isStart && taking.state !== 'sending', startAgain);

  const { data, serverNow } = fresh;
  const shownItem = item ?? undefined;
  return (
    <div className={isElder ? 'kiosk elder' : 'kiosk'}>
      <header>
        <h1>
          {data?.office[language] ?? '引才窗口'} <span>{t.title}</span>
        </h1>
        <div className="controls">
          {isStart && (
            <button type="button" aria-pressed={isElder} onClick={() => setElder(!isElder)}>
              {isElder ? t.standard : t.elder}
            </button>
          )}
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t.other}
          </button>
          <p className="clock">{Number.isNaN(serverNow) ? '--:--' : clockText(serverNow)}</p>
        </div>
      </header>
      {fresh.isStale && taking.state === 'idle' && (
        <div className="stale" role="alert">
          {t.offline}
        </div>
      )}
      <main>
        <Step />
      </main>
    </div>
  );

  function Step() {
    return null;
  }
}
