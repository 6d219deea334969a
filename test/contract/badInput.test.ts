import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, callerOf, DATABASES, openTestOffice, type TestOffice } from '../support/testOffice.ts';

describe.each(DATABASES)('bad input on %s', kind => {
  let office: TestOffice;
  let clerk: Caller;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    clerk = office.as('clerk');
  });
  afterAll(() => office?.close());

  const enc = encodeURIComponent;
  const lists = ['cases', 'tickets', 'windows', 'enterprises', 'grants', 'applicants', 'items', 'holidays'];

  it.each([
    ['range reversed', `range=${enc('[5,1]')}`],
    ['range too long', `range=${enc('[0,1000000000]')}`],
    ['range of 1001 rows', `range=${enc('[0,1000]')}`],
    ['range negative', `range=${enc('[-1,5]')}`],
    ['range of fractions', `range=${enc('[0.5,5]')}`],
    ['range of words', `range=${enc('["0","5"]')}`],
    ['range cut short', 'range=[0'],
    ['range huge', `range=${enc('[1e300,1e301]')}`],
    ['sort by an unknown field', `sort=${enc('["nope","ASC"]')}`],
    ['sort by SQL', `sort=${enc('["id; drop table cases","ASC"]')}`],
    ['sort by a prototype', `sort=${enc('["constructor","ASC"]')}`],
    ['sort in a strange direction', `sort=${enc('["id","SIDEWAYS"]')}`],
    ['sort that is no pair', `sort=${enc('{"id":1}')}`],
    ['filter by an unknown field', `filter=${enc('{"nope":1}')}`],
    ['filter by __proto__', `filter=${enc('{"__proto__":1}')}`],
    ['filter that is a list', `filter=${enc('[1]')}`],
    ['filter that is text', 'filter=abc'],
    ['filter null', 'filter=null'],
    ['filter by ids that are none', `filter=${enc('{"id":["x"]}')}`],
    ['filter with an object for a value', `filter=${enc('{"id":{"$ne":1}}')}`],
    ['q that is no text', `filter=${enc('{"q":{"a":1}}')}`],
  ])('%s is 400 on every list', async (_name, query) => {
    for (const list of lists) {
      const { status, body } = await clerk('GET', `/api/${list}?${query}`);
      if (list === 'holidays' && query.includes('%22q%22')) continue;
      expect(status, `${list}?${query}`).toBe(400);
      expect(body).toMatchObject({ message: expect.any(String), code: expect.any(String) });
    }
  });

  it.each(lists)('%s: past the end is an empty page with the count', async list => {
    const { status, body, headers } = await clerk('GET', `/api/${list}?range=${enc('[900000,900024]')}`);
    expect(status).toBe(200);
    expect(body).toEqual([]);
    expect(headers.get('content-range')).toMatch(new RegExp(`^${list} \\*/\\d+$`));
  });

  it.each(lists)('%s: SQL and script in the search find nothing and break nothing', async list => {
    if (list === 'items' || list === 'holidays' || list === 'windows' || list === 'grants') return;
    for (const q of ["'; drop table cases; --", '<script>alert(1)</script>', '%_%', '\\', '"']) {
      const { status, body } = await clerk('GET', `/api/${list}?filter=${enc(JSON.stringify({ q }))}`);
      expect(status, q).toBe(200);
      expect(body).toEqual([]);
    }
  });

  it.each(['x', '1', '../staff', '00000000-0000-0000-0000-00000000000g', '%00'])(
    'the id %s is nobody’s',
    async id => {
      for (const list of lists) {
        expect((await clerk('GET', `/api/${list}/${enc(id)}`)).status, list).toBe(404);
      }
    },
  );

  it.each([
    ['not JSON', '{"itemCode":', 400, 'not-json'],
    ['a list', '[]', 422, 'invalid'],
    ['text', '"x"', 422, 'invalid'],
    ['null', 'null', 422, 'invalid'],
    ['NUL in a text', '{"itemCode":"\\u0000"}', 400, 'characters'],
    ['half a surrogate pair', '{"itemCode":"\\ud800"}', 400, 'characters'],
    ['deep nesting', `${'['.repeat(100_000)}`, 400, 'not-json'],
  ])('a body that is %s', async (_name, text, status, code) => {
    const reply = await clerk('POST', '/api/tickets', text);
    expect(reply.status).toBe(status);
    expect(reply.body.code).toBe(code);
  });

  it('a body of 10 MB is 413, whatever its declared length', async () => {
    const reply = await clerk('POST', '/api/cases', JSON.stringify({ x: 'x'.repeat(10 * 1024 * 1024) }));
    expect(reply.status).toBe(413);
    expect(reply.body.code).toBe('too-large');
  });

  it('broken UTF-8 is 400', async () => {
    const token = (
      await callerOf(office.app)('POST', '/api/session', { username: 'clerk', password: 'Window-2026-test' })
    ).body.token;
    const response = await office.app.fetch(
      new Request('http://office.test/api/tickets', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      }),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'bad-utf8' });
  });

  it('another media type is 415', async () => {
    const reply = await clerk('POST', '/api/tickets', 'itemCode=TLK', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(reply.status).toBe(415);
  });

  it('wrong types are 422 with the fields, in the language asked for', async () => {
    const zh = await clerk('POST', '/api/cases', { itemCode: 5, applicant: 'x', materials: {} });
    expect(zh.status).toBe(422);
    expect(Object.keys(zh.body.errors).sort()).toEqual(['applicant', 'itemCode', 'materials']);
    expect(zh.body.message).toMatch(/[\u4e00-\u9fff]/);
    const en = await clerk('POST', '/api/cases', { itemCode: 5 }, { 'accept-language': 'en-GB,en;q=0.9' });
    expect(en.body.message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('other methods are 405 and say which there are; unknown paths are 404', async () => {
    for (const list of lists.filter(name => name !== 'holidays')) {
      const reply = await clerk('DELETE', `/api/${list}/01900000-0000-7000-8000-000000000000`);
      expect(reply.status, list).toBe(405);
      expect(reply.headers.get('allow')).toContain('GET');
    }
    expect((await clerk('GET', '/api/nothing')).status).toBe(404);
    expect((await clerk('GET', '/api/cases/x/y/z')).status).toBe(404);
  });

  it.each([
    ['Idempotency-Key too long', { 'idempotency-key': 'x'.repeat(129) }],
    ['Idempotency-Key empty', { 'idempotency-key': '' }],
  ])('%s is 400', async (_name, headers) => {
    expect(
      (await clerk('POST', '/api/tickets', { itemCode: 'TLK', channel: 'walk-in' }, headers)).status,
    ).toBe(400);
  });
});
