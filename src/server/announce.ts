import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import type { Environment } from './environment.ts';
import type { FirstStart } from './firstStart.ts';

const write = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

function accountLines(first: FirstStart): string[] {
  const names = first.accounts.map(a => `  ${a.username.padEnd(14)} ${a.name}（${a.roles.join(', ')}）`);
  return [
    first.sample ? '样本账号 Sample accounts' : '首个账号 First account',
    ...names,
    `密码 Password: ${first.password}   （只显示这一次 shown only once）`,
    '',
  ];
}

/** The accounts and the one password of an office that was just made: shown once, kept nowhere. */
export function announceAccounts(first: FirstStart | undefined): void {
  if (first) write(accountLines(first));
}

/** What the person who started the server has to know: where it is, and once, how to sign in. */
export function announce(environment: Environment, server: ServerType, first: FirstStart | undefined): void {
  const { port } = server.address() as AddressInfo;
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
  const address = `http://${host}:${port}`;
  const known = ['用首次启动时显示的账号登录。Sign in with the accounts shown at the first start.', ''];
  // In one piece: whoever waits for the address has the rest as well.
  write([
    '',
    `引才窗口 Talent Window   ${address}/`,
    `培训 Training             ${address}/training/`,
    '',
    ...(first ? accountLines(first) : known),
    '按 Ctrl-C 停止。Ctrl-C stops it.',
  ]);
}
