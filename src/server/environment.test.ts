import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('readEnvironment', () => {
  it('has the defaults of the contract', () => {
    expect(readEnvironment({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: 'data',
      samplePassword: undefined,
      sampleSize: 'office',
      logLevel: 'info',
      trustedProxies: [],
      outboxWebhookUrl: undefined,
    });
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'not a url'],
    ['SAMPLE_SIZE', 'huge'],
    ['SAMPLE_SIZE', '0'],
    ['SAMPLE_PASSWORD', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXY', 'proxy.example'],
    ['OUTBOX_WEBHOOK_URL', 'https://user:pass@sms.example/'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  it('never repeats a password or a URL with one', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://root:secret@x/y' })).toThrow(/^((?!secret).)*$/);
  });

  it('TRUSTED_PROXY names addresses', () => {
    expect(readEnvironment({ TRUSTED_PROXY: '127.0.0.1, ::1' }).trustedProxies).toEqual(['127.0.0.1', '::1']);
  });

  it.each([
    ['office', 'office'],
    ['hall', 'hall'],
    ['1000000', 1_000_000],
  ])('SAMPLE_SIZE=%s', (text, value) => {
    expect(readEnvironment({ SAMPLE_SIZE: text }).sampleSize).toBe(value);
  });
});
