import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';
import { requireFreePort } from './port.ts';

it('names HOST when the address is not one of this machine', async () => {
  const environment = readEnvironment({ PORT: '0', HOST: '192.0.2.1' });
  await expect(requireFreePort(environment)).rejects.toThrow('HOST: 192.0.2.1 is not an address');
});

it('says that a port is taken before anything is made, and leaves a free one free', async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const environment = readEnvironment({ PORT: String(port) });
  await expect(requireFreePort(environment)).rejects.toThrow(`127.0.0.1:${port} is already in use`);
  await new Promise(resolve => other.close(resolve));
  await requireFreePort(environment);
  await requireFreePort(environment);
});
