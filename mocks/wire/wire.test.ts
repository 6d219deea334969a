import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from './connect.ts';
import { type Served, serve } from './serve.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function wire(fetch: Served['fetch'], call: Served['call'] = async () => undefined) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const breakAll = serve(port1, { fetch, call });
  const connection = connect(port2);
  port1.start();
  port2.start();
  return { ...connection, breakAll };
}

const at = (path: string, init?: RequestInit) => new Request(`http://page.test${path}`, init);

describe('a request', () => {
  it('arrives with its method, address, headers and bytes, and its answer comes back', async () => {
    const { fetch } = wire(async request => {
      const bytes = new Uint8Array(await request.arrayBuffer());
      return Response.json(
        {
          method: request.method,
          url: request.url,
          token: request.headers.get('authorization'),
          bytes: [...bytes],
        },
        { status: 201, headers: { 'Content-Range': 'cases 0-24/319' } },
      );
    });
    const body = new Uint8Array([0, 255, 7]);
    const headers = { Authorization: 'Bearer t' };
    const response = await fetch(at('/api/cases?x=1', { method: 'POST', headers, body }));
    expect(response.status).toBe(201);
    expect(response.headers.get('content-range')).toBe('cases 0-24/319');
    expect(await response.json()).toEqual({
      method: 'POST',
      url: 'http://page.test/api/cases?x=1',
      token: 'Bearer t',
      bytes: [0, 255, 7],
    });
  });

  it('has no body where the answer has none', async () => {
    const { fetch } = wire(async () => new Response(null, { status: 204 }));
    const response = await fetch(at('/api/x', { method: 'POST', body: '{}' }));
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });

  it('fails as fetch does when the office throws', async () => {
    const { fetch } = wire(async () => {
      throw new Error('no memory');
    });
    await expect(fetch(at('/api/x'))).rejects.toThrow(TypeError);
  });

  it('many at once do not mix', async () => {
    const { fetch } = wire(async request => {
      const n = Number(new URL(request.url).searchParams.get('n'));
      await new Promise(resolve => setTimeout(resolve, 20 - n));
      return new Response(String(n));
    });
    const texts = await Promise.all(
      [...Array(20).keys()].map(async n => (await fetch(at(`/?n=${n}`))).text()),
    );
    expect(texts).toEqual([...Array(20).keys()].map(String));
  });
});

describe('a stream', () => {
  const encoder = new TextEncoder();
  function source() {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      start: c => {
        controller = c;
      },
      cancel,
    });
    return { body, cancel, say: (text: string) => controller?.enqueue(encoder.encode(text)) };
  }

  it('gives every part when it comes, before the end', async () => {
    const { body, say } = source();
    const { fetch } = wire(async () => new Response(body));
    const reader = (await fetch(at('/api/stream'))).body!.getReader();
    for (const part of ['id: 1\n\n', 'id: 2\n\n']) {
      say(part);
      expect(new TextDecoder().decode((await reader.read()).value)).toBe(part);
    }
  });

  it('is stopped at its source when the page aborts', async () => {
    const { body, cancel } = source();
    const seen: AbortSignal[] = [];
    const { fetch } = wire(async request => {
      seen.push(request.signal);
      return new Response(body);
    });
    const stop = new AbortController();
    const response = await fetch(at('/api/stream', { signal: stop.signal }));
    const reading = response.body!.getReader().read();
    stop.abort();
    await expect(reading).rejects.toThrow(/abort/i);
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
    expect(seen[0]!.aborted).toBe(true);
  });

  it('is stopped at its source when the reader cancels', async () => {
    const { body, cancel } = source();
    const { fetch } = wire(async () => new Response(body));
    await (await fetch(at('/api/stream'))).body!.cancel();
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
  });

  it('breaks when the office is replaced, so that the page reads everything again', async () => {
    const { body } = source();
    const { fetch, breakAll } = wire(async () => new Response(body));
    const reading = (await fetch(at('/api/stream'))).body!.getReader().read();
    breakAll();
    await expect(reading).rejects.toThrow(TypeError);
  });
});

describe('an abort before the answer', () => {
  it('rejects at once and reaches the office', async () => {
    const aborted = vi.fn();
    const { fetch } = wire(
      request =>
        new Promise(() => {
          request.signal.addEventListener('abort', aborted);
        }),
    );
    const stop = new AbortController();
    const answer = fetch(at('/api/x', { signal: stop.signal }));
    await new Promise(resolve => setTimeout(resolve, 20));
    stop.abort();
    await expect(answer).rejects.toThrow(/abort/i);
    await vi.waitFor(() => expect(aborted).toHaveBeenCalled());
  });
});

describe('a call', () => {
  it('answers, or fails with the sentence of the other side', async () => {
    const { call } = wire(
      async () => new Response(),
      async (name, args) => {
        if (name !== 'add') throw new Error(`unknown call ${name}`);
        return (args as number[]).reduce((sum, n) => sum + n, 0);
      },
    );
    expect(await call('add', 1, 2)).toBe(3);
    await expect(call('subtract')).rejects.toThrow('unknown call subtract');
  });

  it('fails when the worker is gone, now and later', async () => {
    const { call, fetch, breakOff } = wire(
      () => new Promise(() => {}),
      () => new Promise(() => {}),
    );
    const open = [call('x'), fetch(at('/'))];
    await new Promise(resolve => setTimeout(resolve, 10));
    breakOff('out of memory');
    for (const answer of open) await expect(answer).rejects.toThrow('out of memory');
    await expect(fetch(at('/'))).rejects.toThrow('out of memory');
  });
});
