import { expect, it } from 'vitest';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import { countHere, materialLines } from './materialLines.ts';

const item = CATALOGUE.find(({ code }) => code === 'TLK')!;
const record = (
  circumstances: Record<string, string>,
  materials: { id: string; status: 'provided' | 'deferred' }[],
) => ({
  variant: 'A',
  circumstances,
  materials,
});

it('leaves out what does not concern the case and calls the rest missing', () => {
  const lines = materialLines(item, record({ contractProvesWork: 'yes', familyServices: 'no' }, []));
  expect(lines.map(line => line.materialId)).toEqual(['FORM', 'ID', 'CONTR', 'TALENT', 'LIC', 'PHOTO']);
  expect(new Set(lines.map(line => line.status))).toEqual(new Set(['missing']));
});

it('does not count what is deferred as here', () => {
  const lines = materialLines(
    item,
    record({ contractProvesWork: 'yes', familyServices: 'no' }, [
      { id: 'FORM', status: 'provided' },
      { id: 'PHOTO', status: 'deferred' },
    ]),
  );
  expect(countHere(lines)).toEqual({ have: 1, need: 6 });
});
