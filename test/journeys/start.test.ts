import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { newDataDir, refusedStart, removeDataDir, signIn, startServer } from '../support/server.ts';

const dataDir = newDataDir();
afterAll(() => removeDataDir(dataDir));

const oneLine = /^[^\n]+\n$/;

describe('starting and stopping', () => {
  it('creates the sample office once, keeps it, and closes cleanly', async () => {
    const first = await startServer({ dataDir });
    expect(first.output()).toContain('device-kiosk');
    expect(first.output().match(/Journey-2026-test/g)).toHaveLength(1);
    await signIn(first.address, 'manager');
    expect(await first.stop('SIGINT')).toBe(0);

    const again = await startServer({ dataDir });
    expect(again.output()).not.toContain('Journey-2026-test');
    await signIn(again.address, 'manager');

    const second = await refusedStart({ dataDir });
    expect(second.code).not.toBe(0);
    expect(second.said).toMatch(oneLine);
    expect(second.said).toContain(`process ${again.process.pid}`);

    expect(await again.stop('SIGTERM')).toBe(0);
  });

  it('refuses a port in use, a bad URL, a server that is not there: one clear line each', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => blocker.once('listening', resolve));
    const { port } = blocker.address() as { port: number };
    const cases: [Record<string, string>, RegExp][] = [
      [{ PORT: String(port) }, /already in use/],
      [{ DATABASE_URL: 'http://x' }, /^DATABASE_URL/],
      [{ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }, /^DATABASE_URL/],
      [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL.*loud/],
      [{ SAMPLE_SIZE: '-1' }, /^SAMPLE_SIZE/],
    ];
    for (const [env, line] of cases) {
      const refused = await refusedStart({ dataDir, env });
      expect(refused.code, JSON.stringify(env)).toBe(1);
      expect(refused.said).toMatch(line);
      expect(refused.said).toMatch(oneLine);
      expect(refused.said).not.toContain('secret');
    }
    blocker.close();
  });

  it('serves the screen with its guards and compressed', async () => {
    const server = await startServer({ dataDir });
    const page = await fetch(`${server.address}/cases`, { headers: { 'accept-encoding': 'br' } });
    const csp = page.headers.get('content-security-policy') ?? '';
    expect(page.status).toBe(200);
    expect(csp).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
    const asset = await fetch(`${server.address}${script}`, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(asset.headers.get('content-encoding')).toMatch(/br|gzip/);
    const training = await fetch(`${server.address}/training`, { redirect: 'manual' });
    expect(training.headers.get('location')).toBe('/training/');
    expect((await fetch(`${server.address}/training/api/health`)).status).toBe(404);
    const cookie = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ username: 'clerk', password: 'Journey-2026-test' }),
    });
    expect(cookie.headers.get('set-cookie')).toMatch(/HttpOnly.*Secure.*SameSite=Strict/);
    await server.stop();
  });
});
