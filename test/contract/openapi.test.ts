import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, openTestOffice, type TestOffice } from '../support/testOffice.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office?.close());

describe('GET /api/openapi.json', () => {
  it('is OpenAPI 3.1 that a validator accepts, and documents every route', async () => {
    const { body, status } = await callerOf(office.app)('GET', '/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1\./);
    const result = await new Validator().validate(structuredClone(body));
    expect(result).toMatchObject({ valid: true });
    for (const route of office.app.routes) {
      expect(body.paths[`/api${route.path}`]?.[route.method], `${route.method} ${route.path}`).toBeDefined();
    }
  });

  it('health says that signing in works, without signing in', async () => {
    const { body, status } = await callerOf(office.app)('GET', '/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', version: 'test', database: 'pglite' });
  });
});
