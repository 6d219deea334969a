import type { BoardWindow, HallBoard } from '../../contract/hall.ts';
import { DeviceGate } from './DeviceGate.tsx';
import type { HallClient } from './hallClient.ts';
import { LaneMark } from './LaneMark.tsx';
import { StaleBanner } from './StaleBanner.tsx';
import { clockText, type HallLanguage } from './texts.ts';
import { useFresh } from './useFresh.ts';
import { useHallLanguage } from './useLanguage.ts';

const TEXTS = {
  zh: {
    window: '号窗口',
    called: '请',
    serving: '正在办理',
    free: '请等候叫号',
    break: '暂停服务',
    'back-office': '暂停服务',
    closed: '未开放',
    hint: '请看大厅屏上的其他窗口',
    which: '请选择窗口',
    unknown: '没有这个窗口，请选择：',
    come: '请到本窗口',
  },
  en: {
    window: 'Window',
    called: 'Please come',
    serving: 'Being served',
    free: 'Wait for your call',
    break: 'Paused',
    'back-office': 'Paused',
    closed: 'Closed',
    hint: 'See the hall screen for other windows',
    which: 'Choose the window',
    unknown: 'There is no such window. Choose:',
    come: 'Please come to this window',
  },
} as const;

/** `/sign?window=3`: the plate above one window. */
export function SignPage({ client, windowNo }: { client: HallClient; windowNo: number | undefined }) {
  const [language] = useHallLanguage(client.kept);
  return (
    <DeviceGate client={client} language={language} pages={['sign', 'screen']}>
      {leave => <Sign client={client} language={language} windowNo={windowNo} leave={leave} />}
    </DeviceGate>
  );
}

interface Props {
  client: HallClient;
  language: HallLanguage;
  windowNo: number | undefined;
  leave: () => void;
}

function Sign({ client, language, windowNo, leave }: Props) {
  const fresh = useFresh<HallBoard>({
    client,
    path: '/hall/board',
    language,
    follows: true,
    onSignedOut: leave,
  });
  const window = fresh.data?.windows.find(({ no }) => no === windowNo);
  return (
    <div className="sign">
      {fresh.isStale && <StaleBanner ageMs={fresh.ageMs} language={language} />}
      {fresh.data && !window && (
        <Choice board={fresh.data} wasAsked={windowNo !== undefined} language={language} />
      )}
      {window && <Plate window={window} language={language} now={fresh.serverNow} />}
    </div>
  );
}

/** A sign without its window yet: the plates of the office to choose from. */
function Choice({
  board,
  wasAsked,
  language,
}: {
  board: HallBoard;
  wasAsked: boolean;
  language: HallLanguage;
}) {
  const t = TEXTS[language];
  return (
    <main className="sign-choice">
      <h1>{wasAsked ? t.unknown : t.which}</h1>
      <ul>
        {board.windows.map(({ no, name }) => (
          <li key={no}>
            <a href={`/sign?window=${no}${language === 'en' ? '&lang=en' : ''}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

function Plate({ window, language, now }: { window: BoardWindow; language: HallLanguage; now: number }) {
  const t = TEXTS[language];
  const isCalled = window.ticketStatus === 'called';
  return (
    <>
      <header>
        <h1>
          {language === 'en' && `${t.window} `}
          <strong>{window.no}</strong>
          {language === 'zh' && ` ${t.window}`}
        </h1>
        <p>
          <strong>{Number.isNaN(now) ? '' : clockText(now)}</strong>
        </p>
      </header>
      <main role="status">
        {window.number ? (
          <>
            <p
              className={isCalled ? 'number flash' : 'number'}
              key={`${window.number}${window.ticketStatus}`}
            >
              {window.number}
            </p>
            <p className="state">
              {window.lane && <LaneMark lane={window.lane} language={language} full />}{' '}
              {isCalled ? t.come : t.serving}
            </p>
          </>
        ) : (
          <>
            <p className="state large">{window.status === 'open' ? t.free : t[window.status]}</p>
            {window.status !== 'open' && <p className="state">{t.hint}</p>}
          </>
        )}
      </main>
    </>
  );
}
