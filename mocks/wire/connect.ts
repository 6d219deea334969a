import type { Port, ToOffice, ToPage } from './messages.ts';

export interface Connection {
  /** Like the global fetch: answers with the head and a body that streams; rejects when aborted or broken. */
  fetch(request: Request): Promise<Response>;
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  /** The other side is gone: everything that is open fails, and everything that comes. */
  breakOff(reason: string): void;
}

interface Waiting {
  onMessage(message: ToPage): void;
  onBroken(error: Error): void;
}

/** `fetch` answers a TypeError when the network fails; callers tell it from their own mistakes by that. */
const brokenError = (message: string) => new TypeError(`the office in the page: ${message}`);

/** Answers that may not have a body, whatever the other side says. */
const BODILESS = new Set([101, 204, 205, 304]);

/** The page's side of the wire. */
export function connect(port: Port): Connection {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken: string | undefined;
  const send = (message: ToOffice, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    const found = waiting.get(data.id);
    if (data.kind === 'end' || data.kind === 'fail' || data.kind === 'answer') waiting.delete(data.id);
    if (data.kind === 'head' && !data.hasBody) waiting.delete(data.id);
    if (data.kind === 'fail') found?.onBroken(brokenError(data.message));
    else found?.onMessage(data);
  });

  function open(build: (id: number) => Waiting): number {
    if (broken !== undefined) throw brokenError(broken);
    const id = ++lastId;
    waiting.set(id, build(id));
    return id;
  }

  async function fetchFromOffice(request: Request): Promise<Response> {
    const { method, url, signal } = request;
    signal.throwIfAborted();
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const body = hasBody ? await request.arrayBuffer() : null;
    return new Promise((resolve, reject) => {
      const giveUp = (id: number) => {
        if (waiting.delete(id)) send({ kind: 'abort', id });
      };
      const id = open(id => receive(resolve, reject, () => giveUp(id)));
      signal.addEventListener('abort', () => {
        waiting.get(id)?.onBroken(signal.reason as Error);
        giveUp(id);
      });
      const message: ToOffice = { kind: 'request', id, method, url, headers: [...request.headers], body };
      send(message, body ? [body] : []);
    });
  }

  return {
    fetch: fetchFromOffice,
    call: <T>(name: string, ...args: unknown[]) =>
      new Promise<T>((resolve, reject) => {
        const id = open(() => ({
          onMessage: message => message.kind === 'answer' && resolve(message.value as T),
          onBroken: reject,
        }));
        send({ kind: 'call', id, name, args });
      }),
    breakOff: reason => {
      broken = reason;
      for (const entry of waiting.values()) entry.onBroken(brokenError(reason));
      waiting.clear();
    },
  };
}

/** Builds the Response from the messages of one request. */
function receive(
  resolve: (response: Response) => void,
  reject: (error: Error) => void,
  giveUp: () => void,
): Waiting {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  return {
    onMessage(message) {
      if (message.kind === 'chunk') body?.enqueue(new Uint8Array(message.bytes));
      else if (message.kind === 'end') body?.close();
      else if (message.kind === 'head') {
        const { status, headers } = message;
        const hasBody = message.hasBody && !BODILESS.has(status);
        const stream = new ReadableStream<Uint8Array>({
          start: controller => {
            body = controller;
          },
          cancel: giveUp,
        });
        resolve(new Response(hasBody ? stream : null, { status, headers }));
      }
    },
    onBroken(error) {
      body?.error(error);
      reject(error);
    },
  };
}
