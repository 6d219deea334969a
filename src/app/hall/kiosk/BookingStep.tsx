import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { HallBooking } from '../../../contract/bookings.ts';
import type { HallClient } from '../hallClient.ts';
import { clockText, type HallLanguage } from '../texts.ts';
import { Pad } from './Pad.tsx';
import { KIOSK_TEXTS } from './texts.ts';

interface Props {
  client: HallClient;
  language: HallLanguage;
  /** The server's present. */
  now: number;
  onBack: () => void;
  onCheckIn: (booking: HallBooking) => void;
}

/** A booking by its code: what it is for, and whether it may be turned into a number now. */
export function BookingStep({ client, language, now, onBack, onCheckIn }: Props) {
  const [code, setCode] = useState('');
  const [found, setFound] = useState<HallBooking>();
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const t = KIOSK_TEXTS[language];
  useEffect(() => field.current?.focus(), []);
  const write = (text: string) => {
    setCode(text.slice(0, 20));
    setFound(undefined);
    setProblem(undefined);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (found?.canCheckIn) return onCheckIn(found);
    if (code.trim() === '') return;
    const path = `/hall/bookings/${encodeURIComponent(code.trim().toUpperCase())}`;
    const answer = await client.get<HallBooking>(path, language);
    if (!answer.ok) return setProblem(answer.body.message ?? t.offline);
    setFound(answer.body);
    setProblem(answer.body.canCheckIn ? undefined : whyNot(answer.body, language, now));
  }

  return (
    <form className="person" onSubmit={event => void submit(event)} aria-labelledby="kiosk-step">
      <div className="fields">
        <h2 id="kiosk-step">{t.code}</h2>
        <label htmlFor="kiosk-booking">{t.codeLabel}</label>
        <input
          id="kiosk-booking"
          ref={field}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={event => write(event.target.value)}
        />
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {found && (
          <p className="chosen" role="status">
            {found.applicantName} · {found.itemName} · {clockText(Date.parse(found.opensAt))}～
            {clockText(Date.parse(found.closesAt))}
          </p>
        )}
      </div>
      <div className="keys">
        <Pad
          language={language}
          onKey={letter => write(code + letter)}
          onErase={() => write(code.slice(0, -1))}
          onClear={() => write('')}
        />
        <div className="steps">
          <button type="button" onClick={onBack}>
            {t.back}
          </button>
          <button type="submit" className="primary">
            {found?.canCheckIn ? t.checkIn : t.check}
          </button>
        </div>
      </div>
    </form>
  );
}

/** Of another day the day is named: nobody is told to wait for tomorrow's hour. */
function whyNot(booking: HallBooking, language: HallLanguage, now: number): string {
  const t = KIOSK_TEXTS[language];
  if (booking.ticketNumber) return t.used(booking.ticketNumber);
  if (booking.status !== 'booked' || now > Date.parse(booking.closesAt)) return t.gone;
  return t.closedNow(
    booking.day,
    clockText(Date.parse(booking.opensAt)),
    clockText(Date.parse(booking.closesAt)),
  );
}
