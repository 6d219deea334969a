import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeError } from './errorBody.ts';

it('logs where a query failed and never what was sent with it', () => {
  const query = 'insert into applicants\n  (name, phone)\nvalues ($1, $2)';
  const error = new DrizzleQueryError(query, ['张三', '13800138000'], new Error('connection lost'));
  const line = JSON.stringify(describeError(error));
  expect(line).toContain('connection lost');
  expect(line).toContain('errorBody.test.ts');
  expect(line).not.toMatch(/张三|13800138000|insert into/);
});
