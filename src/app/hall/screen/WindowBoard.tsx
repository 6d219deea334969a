import { useEffect, useState } from 'react';
import type { BoardWindow } from '../../../contract/hall.ts';
import type { HallLanguage } from '../texts.ts';

const ROWS = 8;
const TURN_MS = 8_000;

const TEXTS = {
  zh: {
    window: '窗口',
    number: '当前号码',
    free: '空闲',
    break: '暂停',
    'back-office': '暂停',
    closed: '未开放',
  },
  en: {
    window: 'Window',
    number: 'Now',
    free: 'Free',
    break: 'Paused',
    'back-office': 'Paused',
    closed: 'Closed',
  },
} as const;

/** The windows that work today with the number at each; more than fit turn over like pages. */
export function WindowBoard({
  windows,
  language,
}: {
  windows: readonly BoardWindow[];
  language: HallLanguage;
}) {
  const t = TEXTS[language];
  const open = windows.filter(({ status }) => status !== 'closed');
  const shown = open.length > 0 ? open : windows;
  const pages = Math.max(1, Math.ceil(shown.length / ROWS));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages === 1) return;
    const timer = setInterval(() => setTurn(now => now + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages]);
  const page = turn % pages;
  return (
    <section className="windows">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.window}</th>
            <th scope="col">
              {t.number}
              {pages > 1 && ` ${page + 1}/${pages}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(page * ROWS, (page + 1) * ROWS).map(({ no, number, status }) => (
            <tr key={no}>
              <th scope="row">{no}</th>
              <td className={number ? 'number' : 'quiet'}>
                {number ?? (status === 'open' ? t.free : t[status])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
