import { Agent, type IncomingMessage, request } from 'node:http';
import { PASSWORD } from '../options.ts';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the bench looks at whatever came back.
  body: any;
  /** Of a list: how many there are, from its Content-Range. */
  total?: number;
}

/** One request as this account; the same shape over HTTP and in the process. With a key as the desk presses. */
export type Call = (
  username: string,
  method: string,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<Reply>;

const TIMEOUT_MS = 60_000;

/** @throws when the answer is not one of `expected`. */
export function expectStatus(reply: Reply, ...expected: number[]): Reply {
  if (expected.includes(reply.status)) return reply;
  throw new Error(`expected ${expected.join(' or ')}, got ${reply.status}: ${JSON.stringify(reply.body)}`);
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Sent {
  method: string;
  path: string;
  token?: string | undefined;
  body?: unknown;
  key?: string | undefined;
}

function send(agent: Agent, address: string, { method, path, token, body, key }: Sent) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && { 'idempotency-key': key }),
    ...(text !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    }),
  };
  return new Promise<Reply>((resolve, reject) => {
    const options = { agent, method, headers, timeout: TIMEOUT_MS };
    const asked = request(`${address}/api${path}`, options, response => {
      textOf(response).then(answer => {
        const total = /\/(\d+)$/.exec(response.headers['content-range'] ?? '')?.[1];
        resolve({
          status: response.statusCode ?? 0,
          body: answer ? JSON.parse(answer) : undefined,
          ...(total !== undefined && { total: Number(total) }),
        });
      }, reject);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${TIMEOUT_MS} ms: ${path}`)));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server had closed the idle connection: it has not seen the request.
      if (asked.reusedSocket && error.code === 'ECONNRESET')
        resolve(send(agent, address, { method, path, token, body, key }));
      else reject(error);
    });
    asked.end(text);
  });
}

/** Keep-alive connections to the server, 127.0.0.1 only; an account signs in at its first call. */
export function createHttpCall(address: string) {
  if (new URL(address).hostname !== '127.0.0.1')
    throw new Error(`the bench loads 127.0.0.1 only: ${address}`);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (username: string) => {
    const body = { username, password: PASSWORD };
    const reply = await send(agent, address, { method: 'POST', path: '/session', body });
    return expectStatus(reply, 200).body.token as string;
  };
  const tokenOf = (username: string): Promise<string> => {
    const token = tokens.get(username) ?? signIn(username);
    tokens.set(username, token);
    return token;
  };
  return {
    call: (async (username, method, path, body, key) =>
      send(agent, address, { method, path, token: await tokenOf(username), body, key })) satisfies Call,
    tokenOf,
    close: () => agent.destroy(),
  };
}
