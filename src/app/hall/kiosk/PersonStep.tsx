import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { HallItem, HallItems } from '../../../contract/hall.ts';
import type { HallLanguage } from '../texts.ts';
import { Pad } from './Pad.tsx';
import { createScanner } from './scanner.ts';
import { companyBody, sortScan } from './sortScan.ts';
import { KIOSK_TEXTS } from './texts.ts';

export interface PersonBody {
  idNumber: string;
  creditCode?: string;
  projectCode?: string;
  courtesy?: string;
}

interface Props {
  item: HallItem;
  reasons: HallItems['courtesyReasons'];
  language: HallLanguage;
  isElder: boolean;
  /** What the server found wrong with it, by field. */
  errors: Record<string, string>;
  onBack: () => void;
  onTake: (body: PersonBody) => void;
}

type Field = 'idNumber' | 'companyCode';
const MOST: Record<Field, number> = { idNumber: 40, companyCode: 60 };

/** The second step: who. Typed on the glass, on a keyboard, or read by a reader from wherever the focus is. */
export function PersonStep({ item, reasons, language, isElder, errors, onBack, onTake }: Props) {
  const [values, setValues] = useState<Record<Field, string>>({ idNumber: '', companyCode: '' });
  const [active, setActive] = useState<Field>('idNumber');
  const [courtesy, setCourtesy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const t = KIOSK_TEXTS[language];
  const set = (name: Field, value: string) => {
    setMissing(false);
    setValues(now => ({ ...now, [name]: value.slice(0, MOST[name]) }));
  };

  useEffect(() => field.current?.focus(), []);
  useScans(text => {
    const { field: name, value } = sortScan(text);
    const other = name === 'idNumber' ? 'companyCode' : 'idNumber';
    // The reader's keys went into whatever field had the focus.
    setValues(now => ({ ...now, [other]: withoutScan(now[other], text), [name]: value }));
    setMissing(false);
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (values.idNumber.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onTake({
      idNumber: values.idNumber.trim(),
      ...companyBody(values.companyCode),
      ...(courtesy && { courtesy }),
    });
  }

  const shownReasons = isElder ? reasons.filter(({ code }) => code === 'elderly') : reasons;
  const idProblem = isMissing ? t.needId : errors.idNumber;
  return (
    <form className="person" onSubmit={submit} aria-labelledby="kiosk-step">
      <div className="fields">
        <p className="chosen">{item[language]}</p>
        <h2 id="kiosk-step">{t.person}</h2>
        <label htmlFor="kiosk-id">{t.idNumber}</label>
        <input
          id="kiosk-id"
          ref={field}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          value={values.idNumber}
          aria-invalid={Boolean(idProblem)}
          aria-describedby={idProblem ? 'kiosk-id-problem' : undefined}
          onFocus={() => setActive('idNumber')}
          onChange={event => set('idNumber', event.target.value)}
        />
        {idProblem && (
          <p id="kiosk-id-problem" className="problem" role="alert">
            {idProblem}
          </p>
        )}
        {!isElder && (
          <>
            <label htmlFor="kiosk-company">{t.company}</label>
            <input
              id="kiosk-company"
              inputMode="none"
              autoComplete="off"
              spellCheck={false}
              value={values.companyCode}
              aria-invalid={Boolean(errors.creditCode ?? errors.projectCode)}
              onFocus={() => setActive('companyCode')}
              onChange={event => set('companyCode', event.target.value)}
            />
            {(errors.creditCode ?? errors.projectCode) && (
              <p className="problem" role="alert">
                {errors.creditCode ?? errors.projectCode}
              </p>
            )}
          </>
        )}
        {shownReasons.length > 0 && (
          <fieldset className="reasons">
            <legend>{t.courtesy}</legend>
            {shownReasons.map(reason => (
              <button
                key={reason.code}
                type="button"
                aria-pressed={courtesy === reason.code}
                onClick={() => setCourtesy(courtesy === reason.code ? '' : reason.code)}
              >
                {reason[language]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <div className="keys">
        <Pad
          key={active}
          language={language}
          isSimple={isElder}
          onKey={letter => set(active, values[active] + letter)}
          onErase={() => set(active, values[active].slice(0, -1))}
          onClear={() => set(active, '')}
        />
        <div className="steps">
          <button type="button" onClick={onBack}>
            {t.back}
          </button>
          <button type="submit" className="primary">
            {t.take}
          </button>
        </div>
      </div>
    </form>
  );
}

const withoutScan = (value: string, scanned: string): string =>
  value.toLowerCase().endsWith(scanned.toLowerCase()) ? value.slice(0, -scanned.length) : value;

/** Listens before every button and field: the reader's Enter presses nothing. */
function useScans(onScan: (text: string) => void): void {
  const take = useRef(onScan);
  take.current = onScan;
  useEffect(() => {
    const scanner = createScanner();
    const hear = (event: KeyboardEvent) => {
      const scanned = scanner({ key: event.key, at: event.timeStamp });
      if (scanned === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      take.current(scanned);
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
}
