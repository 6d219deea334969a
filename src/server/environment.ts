import { z } from 'zod';

/** The settings of the contract. Read once, at start; nothing else in the program looks at the environment. */
export interface Environment {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  samplePassword: string | undefined;
  sampleSize: 'office' | 'hall' | number;
  logLevel: LogLevel;
  /** Addresses of the proxies in front: what they say of who asks is believed. */
  trustedProxies: readonly string[];
  /** Where messages to applicants and to the city's platform go; without it they are kept on the outbox page. */
  outboxWebhookUrl: string | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used: one line that names it, and the process ends with a code that is not 0. */
export class StartError extends Error {
  override name = 'StartError';
}

const postgresUrl = z.string().refine(text => {
  try {
    return ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
});

const sampleSize = z.union([
  z.literal('office'),
  z.literal('hall'),
  z.coerce.number().int().min(1).max(10_000_000),
]);

const addresses = z
  .string()
  .transform(text => text.split(',').map(address => address.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6()])).max(20));

/** Without a name and password in it: they would stand in logs. */
const webhookUrl = z.string().refine(text => {
  try {
    const { protocol, username, password } = new URL(text);
    return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
  } catch {
    return false;
  }
});

const SETTINGS = {
  PORT: [z.coerce.number().int().min(0).max(65_535), 'a port from 0 to 65535'],
  HOST: [z.string().min(1).max(255), 'a host name or address'],
  DATABASE_URL: [postgresUrl, 'postgres://user:password@host:5432/database'],
  DATA_DIR: [z.string().min(1), 'a directory'],
  SAMPLE_PASSWORD: [z.string().min(10).max(128), 'a password of 10 to 128 characters'],
  SAMPLE_SIZE: [sampleSize, 'office, hall or a number of cases'],
  LOG_LEVEL: [z.enum(LOG_LEVELS), LOG_LEVELS.join(', ')],
  TRUSTED_PROXY: [addresses, 'IP addresses with commas between them'],
  OUTBOX_WEBHOOK_URL: [webhookUrl, 'http(s)://host/path without a name and password'],
} as const;

/** They may hold a password, also when they are mistyped: never shown. */
const SECRETS: ReadonlySet<string> = new Set(['SAMPLE_PASSWORD', 'DATABASE_URL', 'OUTBOX_WEBHOOK_URL']);

/** @throws StartError naming the setting whose value is not understood. An empty value counts as not set. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  function read<N extends keyof typeof SETTINGS>(name: N): z.infer<(typeof SETTINGS)[N][0]> | undefined {
    const text = variables[name];
    if (text === undefined || text === '') return undefined;
    const [schema, expected] = SETTINGS[name];
    const result = schema.safeParse(text);
    const shown = SECRETS.has(name) ? 'the value given' : `"${text}"`;
    if (!result.success) throw new StartError(`${name}: ${shown} is not understood; expected ${expected}`);
    return result.data as z.infer<(typeof SETTINGS)[N][0]>;
  }
  return {
    port: read('PORT') ?? 8080,
    host: read('HOST') ?? '127.0.0.1',
    databaseUrl: read('DATABASE_URL'),
    dataDir: read('DATA_DIR') ?? 'data',
    samplePassword: read('SAMPLE_PASSWORD'),
    sampleSize: read('SAMPLE_SIZE') ?? 'office',
    logLevel: read('LOG_LEVEL') ?? 'info',
    trustedProxies: read('TRUSTED_PROXY') ?? [],
    outboxWebhookUrl: read('OUTBOX_WEBHOOK_URL'),
  };
}
