import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTrainingFetch, createTrainingNet } from './trainingFetch.ts';

const BASE = 'http://window.test';
const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('training called the network'));
afterEach(() => network.mockClear());

const echo = () => vi.fn(async (request: Request) => new Response(`${request.method} ${request.url}`));

describe("training's fetch", () => {
  it.each([
    ['/training/api/cases?range=[0,24]', 'GET http://window.test/api/cases?range=[0,24]'],
    [`${BASE}/training/api/session`, 'GET http://window.test/api/session'],
  ])('hands %s to the office in the page', async (url, expected) => {
    const answer = echo();
    expect(await (await createTrainingFetch(answer, BASE)(url)).text()).toBe(expected);
    expect(network).not.toHaveBeenCalled();
  });

  it('carries method, headers, body and signal', async () => {
    const seen: Request[] = [];
    const fetch = createTrainingFetch(async request => {
      seen.push(request);
      return new Response();
    }, BASE);
    const stop = new AbortController();
    const headers = { Authorization: 'Bearer t' };
    await fetch('/training/api/cases', { method: 'POST', body: '{"a":1}', headers, signal: stop.signal });
    stop.abort();
    const [request] = seen;
    expect(request!.method).toBe('POST');
    expect(request!.headers.get('authorization')).toBe('Bearer t');
    expect(await request!.text()).toBe('{"a":1}');
    expect(request!.signal.aborted).toBe(true);
  });

  it.each([
    '/api/cases',
    '/api/session',
    `${BASE}/api/cases`,
    'http://elsewhere.test/training/api/cases',
    '/training/../api/cases',
    '/trainingapi/x',
    '/training/api',
  ])('refuses %s, and never asks the network', async url => {
    const answer = echo();
    const response = await createTrainingFetch(answer, BASE)(url);
    expect(response.status).toBe(404);
    expect(answer).not.toHaveBeenCalled();
    expect(network).not.toHaveBeenCalled();
  });

  it('fails when the office fails, and still never asks the network', async () => {
    const fetch = createTrainingFetch(async () => {
      throw new TypeError('gone');
    }, BASE);
    await expect(fetch('/training/api/cases')).rejects.toThrow('gone');
    expect(network).not.toHaveBeenCalled();
  });
});

describe("the net of training's service worker", () => {
  it.each([
    ['/api/health', 'GET http://window.test/api/health'],
    ['/training/api/health', 'GET http://window.test/api/health'],
  ])('answers %s from the office in the page', async (path, expected) => {
    const response = await createTrainingNet(echo(), BASE)(new Request(BASE + path));
    expect(await response.text()).toBe(expected);
  });

  it('refuses other origins', async () => {
    const answer = echo();
    expect((await createTrainingNet(answer, BASE)(new Request('http://elsewhere.test/api/x'))).status).toBe(
      404,
    );
    expect(answer).not.toHaveBeenCalled();
  });
});
