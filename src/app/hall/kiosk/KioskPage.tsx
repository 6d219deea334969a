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
import { type Taking, useTaking } from './useTaking.ts';

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
  const fresh = useFresh<HallItems>({
    client,
    path: '/hall/items',
    language,
    follows: true,
    onSignedOut: leave,
  });
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
  const errors = taking.state === 'refused' ? (taking.refusal.errors ?? {}) : {};
  const takeFor = (chosen: HallItem, person: PersonBody) =>
    void take({ itemCode: chosen.code, channel: 'walk-in', ...person });
  const checkIn = ({ id, itemCode }: HallBooking) => {
    setItem(data?.items.find(({ code }) => code === itemCode));
    void take({ itemCode, channel: 'booked', bookingId: id });
  };
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
        {isStart && (
          <ItemStep
            data={data}
            isOffline={fresh.isStale}
            language={language}
            onChoose={setItem}
            onBooking={() => setBooking(true)}
          />
        )}
        {item && !isBooking && !isAnswered(taking) && (
          // Hidden, not gone, while the press is under way: a refusal of a field leads back to what was typed.
          <div className="step" hidden={taking.state === 'sending'}>
            <PersonStep
              item={item}
              reasons={data?.courtesyReasons ?? []}
              language={language}
              isElder={isElder}
              errors={errors}
              onBack={startAgain}
              onTake={person => takeFor(item, person)}
            />
          </div>
        )}
        {isBooking && taking.state === 'idle' && (
          <BookingStep
            client={client}
            language={language}
            now={serverNow}
            onBack={startAgain}
            onCheckIn={checkIn}
          />
        )}
        {taking.state === 'sending' && (
          <section className="message" role="status">
            <h2>{taking.isRetrying ? t.retrying : t.sending}</h2>
            {taking.isRetrying && (
              <button type="button" onClick={startAgain}>
                {t.giveUp}
              </button>
            )}
          </section>
        )}
        {taking.state === 'refused' && isAnswered(taking) && (
          <section className="message" role="alert">
            <h2>{t.failed}</h2>
            <p>{taking.refusal.message}</p>
            {/* biome-ignore lint/a11y/noAutofocus: the one thing to do here */}
            <button type="button" className="primary" autoFocus onClick={startAgain}>
              {t.back}
            </button>
          </section>
        )}
        {taking.state === 'taken' && (
          <ResultStep
            taken={taking.taken}
            item={item}
            office={data?.office[language] ?? ''}
            language={language}
            secondsLeft={left}
            onFinish={startAgain}
          />
        )}
      </main>
    </div>
  );
}

const FIELDS = ['idNumber', 'creditCode', 'projectCode'];

/** Over: a number, or a refusal that no correction of a field can help. */
function isAnswered(taking: Taking): boolean {
  if (taking.state === 'taken') return true;
  if (taking.state !== 'refused') return false;
  return !FIELDS.some(field => taking.refusal.errors?.[field]);
}
