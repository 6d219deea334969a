import { useEffect, useRef } from 'react';
import type { HallItem } from '../../../contract/hall.ts';
import { Qr } from '../../shared/Qr.tsx';
import type { HallLanguage } from '../texts.ts';
import { progressAddress, slipLines, type TakenNumber } from './slip.ts';
import { KIOSK_TEXTS } from './texts.ts';

interface Props {
  taken: TakenNumber;
  item: HallItem | undefined;
  office: string;
  language: HallLanguage;
  secondsLeft: number;
  onFinish: () => void;
}

/**
 * The third step: the number, on the glass as long as the visitor needs it and on paper where there is a printer (a
 * browser is never told whether there was one). The printed part is the slip alone, 80 mm wide.
 */
export function ResultStep({ taken, item, office, language, secondsLeft, onFinish }: Props) {
  const t = KIOSK_TEXTS[language];
  const finish = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    finish.current?.focus();
    // Drawn first, printed then: a slow printer's dialog must not hide the number.
    const timer = setTimeout(() => window.print(), 300);
    return () => clearTimeout(timer);
  }, []);
  const address = taken.code ? progressAddress(taken.code, location.origin, location.search) : undefined;
  const bring = item?.bring ?? [];
  return (
    <section className="result" aria-labelledby="kiosk-step">
      <article className="slip">
        <p className="office">{t.printed(office)}</p>
        <h2 id="kiosk-step">{t.yours}</h2>
        <p className="number" role="status">
          {taken.number}
        </p>
        {item && <p className="what">{item[language]}</p>}
        <dl>
          {slipLines(taken, language).map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {address && (
          <figure>
            <Qr text={address} label={t.scan} />
            <figcaption>{t.scan}</figcaption>
          </figure>
        )}
        <div className="next">
          {bring.length > 0 ? (
            <>
              <p>{t.bring}</p>
              <ul>
                {bring.map(material => (
                  <li key={material.zh}>{material[language]}</li>
                ))}
              </ul>
            </>
          ) : (
            <p>{t.bringAll}</p>
          )}
          <p>{t.listen}</p>
          <p>{t.valid}</p>
        </div>
      </article>
      <aside>
        {taken.warnings?.map(({ code, text }) => (
          <p key={code} className="warning" role="alert">
            {text}
          </p>
        ))}
        <p>{t.noPrinter}</p>
        <button type="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <button type="button" className="primary" ref={finish} onClick={onFinish}>
          {t.finish}
        </button>
        <p className="left">{t.returns(secondsLeft)}</p>
      </aside>
    </section>
  );
}
