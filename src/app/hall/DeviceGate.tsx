import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { HallClient } from './hallClient.ts';
import type { HallLanguage } from './texts.ts';

const TEXTS = {
  zh: {
    title: '设备登录',
    hint: '用这台设备的账号登录一次，之后自动保持。',
    username: '设备账号',
    password: '密码',
    submit: '登录',
    busy: '正在登录…',
    unreached: '没有连上服务器，请检查网络后重试。',
    notDevice: '这里只能使用设备账号，请不要用工作人员账号登录。',
    otherPage: '这个设备账号属于另一种页面。',
  },
  en: {
    title: 'Device sign-in',
    hint: 'Sign in once with the account of this device; it stays signed in.',
    username: 'Device account',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    unreached: 'The server was not reached. Check the network and try again.',
    notDevice: 'Device accounts only: please do not sign in as a member of staff here.',
    otherPage: 'This device account belongs to another page.',
  },
} as const;

interface SignedIn {
  token: string;
  staff: { id: string; roles: string[]; devicePage: string | null };
}

interface Props {
  client: HallClient;
  language: HallLanguage;
  /** The kinds of device whose page this is. */
  pages: readonly string[];
  children: (leave: () => void) => ReactNode;
}

/** What is behind it for a device that has signed in here; else its sign-in, by keyboard as well. */
export function DeviceGate({ client, language, pages, children }: Props) {
  const [isIn, setIn] = useState(() => client.session.token() !== undefined);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const t = TEXTS[language];
  const leave = () => {
    client.session.forget();
    setIn(false);
  };
  if (isIn) return children(leave);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const body = { username: String(form.get('username')), password: String(form.get('password')) };
    const answer = await client.post<SignedIn>('/session', body, language);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.status === 0 ? t.unreached : (answer.body.message ?? t.unreached));
      password.current?.select();
      return;
    }
    const { token, staff } = answer.body;
    const refusal = !staff.roles.includes('device')
      ? t.notDevice
      : pages.includes(staff.devicePage ?? '')
        ? undefined
        : t.otherPage;
    client.session.keep(token, staff.id);
    if (refusal) {
      await client.api
        .fetch(`${client.api.baseUrl}/session`, {
          method: 'DELETE',
          headers: { Authorization: `Bearer ${token}` },
        })
        .catch(() => undefined);
      client.session.forget();
      return setProblem(refusal);
    }
    setProblem(undefined);
    setIn(true);
  }

  return (
    <main className="gate">
      <form onSubmit={event => void signIn(event)}>
        <h1>{t.title}</h1>
        <p>{t.hint}</p>
        <label htmlFor="device-username">{t.username}</label>
        <input id="device-username" name="username" autoComplete="username" required />
        <label htmlFor="device-password">{t.password}</label>
        <input
          id="device-password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          ref={password}
        />
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="primary" disabled={isBusy}>
          {isBusy ? t.busy : t.submit}
        </button>
      </form>
    </main>
  );
}
