import { useCallback, useEffect, useState } from 'react';
import type { CaseProgress } from '../../../contract/progress.ts';
import { readProgressHash, typedQuery } from '../../../domain/cases/progressLink.ts';
import type { HallClient } from '../hallClient.ts';
import { useHallLanguage } from '../useLanguage.ts';
import { AskForm } from './AskForm.tsx';
import { Standing } from './Standing.tsx';
import { TEXTS } from './texts.ts';

type State =
  | { kind: 'form'; problem?: string; isAgain?: boolean }
  | { kind: 'asking' }
  /** `problem`: why what is shown could not be read anew. */
  | { kind: 'shown'; progress: CaseProgress; problem?: string };

/** `/c`: how one case stands, on its applicant's phone. Nobody signs in; number and code come from the paper. */
export function CasePage({ client }: { client: HallClient }) {
  const [language, setLanguage] = useHallLanguage(client.kept);
  const [isElder, setElder] = useState(() => client.kept.read<boolean>('elder') === true);
  const [typed, setTyped] = useState(() => readProgressHash(location.hash) ?? { number: '', code: '' });
  const [state, setState] = useState<State>({ kind: 'form' });
  const t = TEXTS[language];

  const ask = useCallback(
    async (number: string, code: string) => {
      const words = TEXTS[language];
      const query = typedQuery(number, code);
      if (!query) return setState({ kind: 'form', problem: words.missing, isAgain: true });
      setState(before => (before.kind === 'shown' ? before : { kind: 'asking' }));
      const path = `/progress/case?${new URLSearchParams(query)}`;
      const answer = await client.get<CaseProgress>(path, language);
      if (answer.ok) return setState({ kind: 'shown', progress: answer.body });
      const minutes = Math.max(1, Math.ceil((answer.retryAfter ?? 60) / 60));
      const problem =
        answer.status === 429
          ? words.wait(minutes)
          : (answer.status !== 0 && answer.body.message) || words.offline;
      // A case that was found is not lost by a dead network or a hasty press; one that is gone is.
      setState(before =>
        before.kind === 'shown' && answer.status !== 404
          ? { ...before, problem }
          : { kind: 'form', problem, isAgain: true },
      );
    },
    [client, language],
  );

  // A scanned paper is asked for at once; what is typed by hand when its button is pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address counts
  useEffect(() => {
    const scanned = readProgressHash(location.hash);
    if (scanned) void ask(scanned.number, scanned.code);
  }, []);
  useEffect(() => {
    document.title = t.title;
  }, [t]);

  const toggleElder = () => {
    client.kept.write('elder', !isElder);
    setElder(!isElder);
  };
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className={isElder ? 'progress case elder' : 'progress case'}>
      <header>
        <h1>{state.kind === 'shown' ? state.progress.office[language] : t.title}</h1>
        <span>
          <button type="button" onClick={toggleElder}>
            {isElder ? t.standard : t.elder}
          </button>
          <button type="button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
            {t.other}
          </button>
        </span>
      </header>
      <main>
        {state.kind === 'shown' ? (
          <Standing
            progress={state.progress}
            problem={state.problem}
            language={language}
            onRefresh={() => void ask(typed.number, typed.code)}
            onAnother={() => {
              // The code is not left in the address of a borrowed phone.
              history.replaceState(null, '', location.pathname + location.search);
              setTyped({ number: '', code: '' });
              setState({ kind: 'form', isAgain: true });
            }}
          />
        ) : (
          <AskForm
            typed={typed}
            onType={setTyped}
            problem={state.kind === 'form' ? state.problem : undefined}
            isAsking={state.kind === 'asking'}
            isAgain={state.kind === 'form' && state.isAgain === true}
            language={language}
            onAsk={() => void ask(typed.number, typed.code)}
          />
        )}
      </main>
    </div>
  );
}
