import { HttpError } from 'ra-core';
import { describe, expect, it } from 'vitest';
import { createDataProvider } from './dataProvider.ts';
import { isOutcomeUnknown, statusOf, toFormErrors } from './errorBody.ts';
import { createHttpClient } from './httpClient.ts';
import { createSessionStore } from './session.ts';
import { createStorage } from './storage.ts';
import { type Call, createMemoryStorage, createTestApi, json } from './testApi.ts';

function setUp(answer: (call: Call) => Response | Error) {
  const { api, calls } = createTestApi(answer);
  const kept = createStorage('tw:', () => memory);
  const memory = createMemoryStorage();
  const session = createSessionStore(
    kept,
    createStorage('tw:draft:', () => memory),
  );
  const reached: boolean[] = [];
  const httpClient = createHttpClient({
    api,
    session,
    locale: () => 'en',
    onReach: isReached => reached.push(isReached),
  });
  return { calls, session, reached, httpClient, provider: createDataProvider('/api', httpClient) };
}

describe('the http client', () => {
  it('sends the token, the language and JSON', async () => {
    const { session, provider, calls } = setUp(() => json(200, { id: 'a' }));
    session.keep('secret', 'staff-1');
    await provider.act('cases', 'a/b', 'accept', { reason: 'x' }, { version: 3, idempotencyKey: 'k1' });
    const [call] = calls;
    expect(call?.path).toBe('/api/cases/a%2Fb/actions/accept');
    expect(call?.method).toBe('POST');
    expect(call?.body).toEqual({ reason: 'x' });
    expect(Object.fromEntries(call!.headers)).toEqual({
      accept: 'application/json',
      'accept-language': 'en',
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'if-match': '"3"',
    });
  });

  it('marks what the page reads by itself, so that it keeps nobody signed in; presses and the renewal are not', async () => {
    const { provider, httpClient, calls } = setUp(() => json(200, { id: 'a' }));
    await provider.get('windows/w/queue');
    await provider.act('windows', 'w', 'open');
    await httpClient('/api/session');
    expect(calls.map(call => call.headers.get('x-background'))).toEqual(['1', null, null]);
  });

  it('downloads a file with the token, under the name that the server gives', async () => {
    const lines = '{"seq":1}\n{"seq":2}\n';
    const { session, provider, calls } = setUp(
      () =>
        new Response(lines, { headers: { 'Content-Disposition': 'attachment; filename="events.ndjson"' } }),
    );
    session.keep('secret', 'staff-1');
    expect(await provider.download('events/export')).toEqual({ text: lines, name: 'events.ndjson' });
    expect(calls[0]?.path).toBe('/api/events/export');
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('answers undefined on 204', async () => {
    const { provider } = setUp(() => json(204, undefined));
    await expect(provider.act('windows', 'w', 'call-next')).resolves.toBeUndefined();
  });

  it('throws the body of the contract as an HttpError', async () => {
    const { httpClient, reached } = setUp(() =>
      json(422, { message: 'Correct it', code: 'fields', errors: { phone: 'Too short' } }),
    );
    const error = await httpClient('/api/cases').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      status: 422,
      message: 'Correct it',
      body: { errors: { phone: 'Too short', root: { serverError: 'Correct it' } } },
    });
    expect(reached).toEqual([true]);
  });

  it('keeps an answer that is not JSON out of the message', async () => {
    const { httpClient } = setUp(() => new Response('<html>', { status: 502 }));
    await expect(httpClient('/api/cases')).rejects.toMatchObject({ status: 502, message: 'HTTP 502' });
  });

  it('says status 0 and tells the connection when nobody answers', async () => {
    const { httpClient, reached } = setUp(() => new TypeError('fetch failed'));
    const error = await httpClient('/api/cases').catch((e: unknown) => e);
    expect(statusOf(error)).toBe(0);
    expect(reached).toEqual([false]);
  });

  it('speaks simple-rest for lists', async () => {
    const { provider, calls } = setUp(() => json(200, [{ id: 1 }], { 'Content-Range': 'cases 0-24/319' }));
    const list = await provider.getList('cases', {
      pagination: { page: 1, perPage: 25 },
      sort: { field: 'remaining', order: 'ASC' },
      filter: { lamp: ['red'] },
    });
    expect(list.total).toBe(319);
    expect(decodeURIComponent(calls[0]!.path)).toBe(
      '/api/cases?filter={"lamp":["red"]}&range=[0,24]&sort=["remaining","ASC"]',
    );
  });
});

describe('error bodies', () => {
  it.each([
    [{ message: 'm' }, undefined],
    [{ message: 'm', errors: {} }, undefined],
    [
      { message: 'm', errors: { a: 'x' } },
      { a: 'x', root: { serverError: 'm' } },
    ],
    [{ errors: { 'applicant.phone': 'x' } }, { 'applicant.phone': 'x' }],
  ])('%j → field errors %j', (body, errors) => {
    expect(toFormErrors(body).errors).toEqual(errors);
  });

  it.each([
    [0, true],
    [400, false],
    [401, false],
    [409, false],
    [422, false],
    [429, true],
    [500, true],
    [503, true],
  ])('status %i: outcome unknown is %s', (status, isUnknown) => {
    expect(isOutcomeUnknown({ status })).toBe(isUnknown);
  });
});
