import type { HallItem, HallItems } from '../../../contract/hall.ts';
import type { HallLanguage } from '../texts.ts';
import { KIOSK_TEXTS } from './texts.ts';

interface Props {
  data: HallItems | undefined;
  isOffline: boolean;
  language: HallLanguage;
  onChoose: (item: HallItem) => void;
  onBooking: () => void;
}

/** The first step: what for. An item that gives no number now says why instead of refusing later. */
export function ItemStep({ data, isOffline, language, onChoose, onBooking }: Props) {
  const t = KIOSK_TEXTS[language];
  return (
    <section className="items" aria-labelledby="kiosk-step">
      <h2 id="kiosk-step">{t.choose}</h2>
      {!data && <p>{t.opening}</p>}
      {data?.items.length === 0 && <p>{t.empty}</p>}
      <ul>
        {data?.items.map(item => (
          <li key={item.code}>
            <button type="button" disabled={!item.isGiven || isOffline} onClick={() => onChoose(item)}>
              <strong>{item[language]}</strong>
              <small>
                {item.refusal ? item.refusal.text : t.waiting(item.waiting)}
                {item.isGiven && item.left !== null && ` · ${t.left(item.left)}`}
                {item.refusal?.code === 'office-closed' && ` ${t.hours(item.hours)}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="booking" disabled={isOffline || !data} onClick={onBooking}>
        {t.booking}
      </button>
    </section>
  );
}
