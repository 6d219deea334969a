import { createServer } from 'node:net';
import { type Environment, StartError } from './environment.ts';

const NO_SUCH_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);

/** Why host and port cannot be listened on, in one line that names the setting. */
export function portError({ host, port }: Environment, error: NodeJS.ErrnoException): StartError {
  if (NO_SUCH_HOST.has(error.code ?? '')) {
    return new StartError(
      `HOST: ${host} is not an address of this machine; leave HOST out or set one that is`,
    );
  }
  const isTaken = error.code === 'EADDRINUSE';
  const reason = isTaken ? 'already in use; stop the other program or set PORT' : error.message;
  return new StartError(`PORT: ${host}:${port} is ${reason}`);
}

/**
 * Asked before an office is made: its password is shown once, so nothing that is known beforehand may stop the start
 * after it. @throws StartError.
 */
export function requireFreePort(environment: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => reject(portError(environment, error)));
    probe.listen(environment.port, environment.host, () => probe.close(() => resolve()));
  });
}
