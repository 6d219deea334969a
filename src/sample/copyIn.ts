import type { Db } from '../backend/db/db.ts';
import type { Deps } from '../backend/deps.ts';

/** Takes the lines of one COPY (text format) into the table named by `statement`, inside the transaction. */
export type CopyIn = (statement: string, lines: string) => Promise<void>;

interface PgliteClient {
  query(text: string, params: unknown[], options: { blob: Blob }): Promise<unknown>;
}

interface CopyStream {
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'finish', listener: () => void): void;
  end(lines: string): void;
}

interface PostgresClient {
  unsafe(text: string): { writable(): Promise<CopyStream> };
}

/** Drizzle has no COPY; its session keeps the driver's own transaction, which has. */
const clientOf = (tx: Db): unknown => (tx as unknown as { session: { client: unknown } }).session.client;

const copyToPglite =
  (client: PgliteClient): CopyIn =>
  async (statement, lines) => {
    await client.query(`${statement} from '/dev/blob'`, [], { blob: new Blob([lines]) });
  };

const copyToPostgres =
  (client: PostgresClient): CopyIn =>
  async (statement, lines) => {
    const stream = await client.unsafe(`${statement} from stdin`).writable();
    await new Promise<void>((resolve, reject) => {
      stream.on('error', reject);
      stream.on('finish', resolve);
      stream.end(lines);
    });
  };

/**
 * COPY on either database: four times as fast as inserts from JSON or arrays (measured with PGlite), because no value
 * travels as a parameter.
 */
export function copierFor(kind: Deps['databaseKind'], tx: Db): CopyIn {
  const client = clientOf(tx);
  return kind === 'pglite' ? copyToPglite(client as PgliteClient) : copyToPostgres(client as PostgresClient);
}
