import { useEffect, useRef } from 'react';
import type { HallLanguage } from '../texts.ts';
import { TEXTS } from './texts.ts';

interface Typed {
  number: string;
  code: string;
}

interface Props {
  typed: Typed;
  onType: (typed: Typed) => void;
  problem: string | undefined;
  isAsking: boolean;
  /** Somebody is at it already: the focus goes to the first field. A page just opened moves no keyboard up. */
  isAgain: boolean;
  language: HallLanguage;
  onAsk: () => void;
}

/** Number and code as they are printed on the receipt. What was typed stays when it was wrong. */
export function AskForm({ typed, onType, problem, isAsking, isAgain, language, onAsk }: Props) {
  const t = TEXTS[language];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAgain) first.current?.focus();
  }, [isAgain]);
  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    if (!isAsking) onAsk();
  };
  const field = (name: keyof Typed) => (
    <label>
      <strong>{t[name]}</strong>
      <input
        ref={name === 'number' ? first : undefined}
        value={typed[name]}
        onChange={event => onType({ ...typed, [name]: event.target.value })}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={problem === undefined ? `${name}-hint` : `${name}-hint ask-problem`}
        aria-invalid={problem !== undefined}
      />
      <small id={`${name}-hint`}>{t[`${name}Hint`]}</small>
    </label>
  );
  return (
    <form className="card ask" onSubmit={submit} noValidate>
      {field('number')}
      {field('code')}
      {problem && (
        <p id="ask-problem" className="problem" role="alert">
          ■ {problem}
        </p>
      )}
      <button type="submit" className="primary" aria-busy={isAsking || undefined}>
        {isAsking ? t.asking : t.ask}
      </button>
    </form>
  );
}
