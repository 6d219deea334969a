import { bytesOf, type Port, type ToOffice, type ToPage } from './messages.ts';

export interface Served {
  fetch(request: Request): Promise<Response>;
  call(name: string, args: unknown[]): Promise<unknown>;
}

/**
 * The worker's side: answers requests and calls that arrive on the port. Bodies are sent as they come, so a
 * stream of events streams; an abort reaches the request's signal and the body's reader. The answered function
 * breaks every answer that is still open (the office behind them is replaced).
 */
export function serve(port: Port, served: Served): () => void {
  const open = new Map<number, AbortController>();
  const send = (message: ToPage, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  async function answer(message: Extract<ToOffice, { kind: 'request' }>): Promise<void> {
    const stop = new AbortController();
    open.set(message.id, stop);
    try {
      const { method, url, headers, body } = message;
      const request = new Request(url, { method, headers, body, signal: stop.signal });
      await sendResponse(message.id, await served.fetch(request), stop.signal, send);
    } catch (error) {
      send({ kind: 'fail', id: message.id, message: String(error) });
    } finally {
      open.delete(message.id);
    }
  }

  async function call({ id, name, args }: Extract<ToOffice, { kind: 'call' }>): Promise<void> {
    try {
      send({ kind: 'answer', id, value: await served.call(name, args) });
    } catch (error) {
      send({ kind: 'fail', id, message: String(error) });
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<ToOffice>) => {
    if (data.kind === 'request') void answer(data);
    else if (data.kind === 'call') void call(data);
    else if (data.kind === 'abort') open.get(data.id)?.abort();
  });
  return () => {
    for (const stop of open.values()) stop.abort();
  };
}

async function sendResponse(
  id: number,
  response: Response,
  stop: AbortSignal,
  send: (message: ToPage, transfer?: Transferable[]) => void,
): Promise<void> {
  const { status, body } = response;
  send({ kind: 'head', id, status, headers: [...response.headers], hasBody: body !== null });
  if (!body) return;
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  if (stop.aborted) cancel();
  stop.addEventListener('abort', cancel, { once: true });
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const bytes = bytesOf(value);
    send({ kind: 'chunk', id, bytes }, [bytes]);
  }
  stop.removeEventListener('abort', cancel);
  if (stop.aborted) send({ kind: 'fail', id, message: 'the answer was broken off' });
  else send({ kind: 'end', id });
}
