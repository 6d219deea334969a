import { useState } from 'react';
import type { HallLanguage } from '../texts.ts';
import { KIOSK_TEXTS } from './texts.ts';

const DIGITS = [...'123456789', 'X', '0'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '-'];

interface Props {
  language: HallLanguage;
  /** Large and simple: digits only. */
  isSimple?: boolean;
  startsWithLetters?: boolean;
  onKey: (letter: string) => void;
  onErase: () => void;
  onClear: () => void;
}

/** The keys on the glass. They write into the field that is chosen; a keyboard writes there by itself. */
export function Pad({ language, isSimple, startsWithLetters, onKey, onErase, onClear }: Props) {
  const [hasLetters, setLetters] = useState(startsWithLetters ?? false);
  const t = KIOSK_TEXTS[language];
  return (
    <fieldset className={hasLetters ? 'pad letters' : 'pad'} aria-label={hasLetters ? t.letters : t.digits}>
      {(hasLetters ? LETTERS : DIGITS).map(letter => (
        <button key={letter} type="button" onClick={() => onKey(letter)}>
          {letter}
        </button>
      ))}
      <button type="button" className="erase" onClick={onErase} aria-label={t.erase}>
        ⌫
      </button>
      {!isSimple && (
        <button type="button" className="wide" onClick={() => setLetters(!hasLetters)}>
          {hasLetters ? t.digits : t.letters}
        </button>
      )}
      <button type="button" className="wide" onClick={onClear}>
        {t.clear}
      </button>
    </fieldset>
  );
}
