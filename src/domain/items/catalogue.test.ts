import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, CLOCK_STOPS, findCatalogueItem, findClockStop, RULES } from './catalogue.ts';
import { questionsOf } from './conditions.ts';
import type { Condition } from './item.ts';

const LETTERS = ['V', 'C', 'D', 'P'];
const HAN = /\p{Script=Han}/u;

/** Every object of the data that carries a Chinese text. */
function textsIn(value: unknown, path = ''): [string, { zh: unknown; en: unknown }][] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
  return 'zh' in value
    ? [[path, { zh: value.zh, en: 'en' in value ? value.en : undefined }], ...inside]
    : inside;
}

/** Every confirmation letter of the data. */
function lettersIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(lettersIn);
  return 'status' in value ? [value.status, ...inside] : inside;
}

const answersOf = (condition: Condition | null): [string, string][] => {
  if (condition === null) return [];
  if ('variant' in condition) return condition.variant.map(code => ['variant', code]);
  if ('is' in condition) return condition.is.answers.map(code => [condition.is.question, code]);
  return ('anyOf' in condition ? condition.anyOf : condition.allOf).flatMap(answersOf);
};

describe('the catalogue', () => {
  it('has five items open and three to come', () => {
    const codesOf = (open: boolean) => CATALOGUE.filter(item => item.open === open).map(item => item.code);
    expect(codesOf(true)).toEqual(['TLK', 'YJS', 'DRJZ', 'LXPQ', 'RCLH']);
    expect(codesOf(false)).toEqual(['GCXM', 'RCGY', 'JNPJ']);
  });

  it('says everything in both languages', () => {
    for (const [path, { zh, en }] of textsIn([CATALOGUE, CLOCK_STOPS])) {
      expect(zh, path).toMatch(HAN);
      expect(en, path).toMatch(/[a-z]{2}/i);
      expect(en, path).not.toMatch(HAN);
    }
  });

  it('marks everything with a known letter', () => {
    const letters = lettersIn([CATALOGUE, CLOCK_STOPS, RULES]);
    expect(letters.length).toBeGreaterThan(150);
    expect(letters.filter(letter => !LETTERS.includes(letter as string))).toEqual([]);
  });

  it.each(CATALOGUE.map(item => [item.code, item] as const))('%s holds together', (_code, item) => {
    expect(['instant', 'promise']).toContain(item.kind.value);
    expect(item.committedDays.value).toBeLessThanOrEqual(item.legalDays.value);
    expect(item.stages.map(stage => stage.no)).toEqual([...item.stages.keys()]);
    expect(item.stages[0]).toMatchObject({ zh: '受理', role: 'clerk' });
    expect(new Set(item.materials.map(material => material.id)).size).toBe(item.materials.length);
    expect(item.clockStops.filter(code => !findClockStop(code))).toEqual([]);
    expect(item.delivery.length).toBeGreaterThan(0);
    expect(['licence', 'approval', 'other']).toContain(item.result.kind);
  });

  it.each(CATALOGUE.map(item => [item.code, item] as const))(
    '%s asks what its materials depend on',
    (_code, item) => {
      const known: Record<string, string[]> = { variant: item.variants.map(variant => variant.code) };
      for (const { code, answers } of item.circumstances) known[code] = answers.map(answer => answer.code);
      for (const material of item.materials) {
        expect(material.when === null && material.need === 'conditional', material.id).toBe(false);
        expect(material.when !== null && material.whenText === null, material.id).toBe(false);
        expect(['required', 'conditional', 'optional']).toContain(material.need);
        expect(['original', 'original_shown', 'copy_sealed', 'scan', 'electronic', 'data_share']).toContain(
          material.form,
        );
        expect(['applicant', 'data_share']).toContain(material.source);
        for (const [question, answer] of answersOf(material.when))
          expect(known[question], question).toContain(answer);
      }
      const asked = new Set(item.materials.flatMap(material => questionsOf(material.when)));
      expect(item.circumstances.filter(({ code }) => !asked.has(code))).toEqual([]);
    },
  );

  it('lets only verified stops of accepted cases stop the legal clock', () => {
    const legal = CLOCK_STOPS.filter(stop => stop.legal).map(stop => stop.code);
    expect(legal).toEqual(['HEAR', 'BID', 'AUCT', 'INSP', 'TEST', 'QUAR', 'APPR', 'EXPT']);
    expect(findClockStop('SUPP')).toMatchObject({ status: 'V', phase: 'before-acceptance', legal: false });
  });

  it('carries the limits of the law', () => {
    expect(RULES.correctionNoticeDays).toMatchObject({ value: 5, status: 'V' });
    expect(RULES.deliveryDays).toMatchObject({ value: 10, status: 'V' });
    expect(RULES.extensionDaysMax).toMatchObject({ value: 10, status: 'V' });
    expect(RULES.yellowRatio).toMatchObject({ value: 0.8, status: 'P' });
  });
});

interface Sourced {
  v: unknown;
  s: string;
}
interface SourceItem {
  code: string;
  zh: string;
  delegated: Sourced;
  kind: Sourced;
  legal_days: Sourced;
  committed_days: Sourced;
  fee: Sourced;
  variants?: { code: string; zh: string; s: string }[];
  stages: { zh: string; who: string; days: number; s: string }[];
  materials: {
    id: string;
    need: string;
    form: string;
    ronque: boolean;
    source: string;
    s: string;
    when: string | null;
  }[];
  clock_stops: string[];
  delivery: string[];
  result: { zh: Sourced };
}
interface SourceCatalogue {
  items: SourceItem[];
  clock_stops: { code: string; zh: string; s: string; phase?: string }[];
  rules: Record<string, Sourced>;
}

const KIND_WORD = { instant: '即办件', promise: '承诺件' } as const;
const SOURCE_FILE = fileURLToPath(new URL('../../../../shared/domain/catalogue.json', import.meta.url));

describe.skipIf(!existsSync(SOURCE_FILE))('against the catalogue it was made from', () => {
  const source: SourceCatalogue = existsSync(SOURCE_FILE)
    ? JSON.parse(readFileSync(SOURCE_FILE, 'utf8'))
    : { items: [], clock_stops: [], rules: {} };
  const sourced = (entry: { value: unknown; status: string }) => ({ v: entry.value, s: entry.status });
  const pick = ({ v, s }: Sourced) => ({ v, s });

  it('has the same items, stops and rules', () => {
    expect(CATALOGUE.map(item => item.code)).toEqual(source.items.map(item => item.code));
    expect(CLOCK_STOPS.map(({ code, zh, status, phase }) => [code, zh, status, phase])).toEqual(
      source.clock_stops.map(({ code, zh, s, phase }) => [code, zh, s, phase]),
    );
    expect(sourced(RULES.correctionNoticeDays)).toEqual(pick(source.rules.correction_notice_days!));
    expect(sourced(RULES.deliveryDays)).toEqual(pick(source.rules.delivery_days!));
    expect(sourced(RULES.extensionDaysMax)).toEqual(pick(source.rules.extension_days_max!));
    expect(sourced(RULES.yellowRatio)).toEqual(pick(source.rules.yellow_ratio!));
  });

  it.each(source.items.map(item => [item.code, item] as const))(
    '%s has the same values and letters',
    (code, theirs) => {
      const ours = findCatalogueItem(code)!;
      expect(ours.zh).toBe(theirs.zh);
      expect(ours.open).toBe(theirs.delegated.v);
      expect({ v: KIND_WORD[ours.kind.value], s: ours.kind.status }).toEqual(pick(theirs.kind));
      expect(sourced(ours.legalDays)).toEqual(pick(theirs.legal_days));
      expect(sourced(ours.committedDays)).toEqual(pick(theirs.committed_days));
      expect({ v: ours.fee.value.zh, s: ours.fee.status }).toEqual(pick(theirs.fee));
      expect({ v: ours.result.zh, s: ours.result.status }).toEqual(pick(theirs.result.zh));
      expect(ours.clockStops).toEqual(theirs.clock_stops);
      expect(ours.delivery.map(way => way.zh)).toEqual(theirs.delivery);
      expect(ours.variants.map(v => [v.code, v.zh, v.status])).toEqual(
        (theirs.variants ?? []).map(v => [v.code, v.zh, v.s]),
      );
      expect(ours.stages.map(({ zh, who, days, status }) => [zh, who, days, status])).toEqual(
        theirs.stages.map(({ zh, who, days, s }) => [zh, who, days, s]),
      );
      expect(
        ours.materials.map(m => [
          m.id,
          m.need,
          m.form,
          m.deferrable,
          m.source,
          m.status,
          m.whenText?.zh ?? null,
        ]),
      ).toEqual(theirs.materials.map(m => [m.id, m.need, m.form, m.ronque, m.source, m.s, m.when]));
    },
  );
});
