import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePaper } from './compose.ts';
import { DELIVERED_TEMPLATES } from './delivered.ts';
import { fieldsOf } from './fields.ts';
import { PAPER_KINDS } from './kinds.ts';
import { sampleValues } from './sampleValues.ts';
import { readTemplate, type TemplateProblemCode } from './template.ts';
import { PAPER_WORDS } from './words.ts';

describe.each(PAPER_KINDS)('the delivered text of %s', kind => {
  const { nodes, problems } = readTemplate(kind, DELIVERED_TEMPLATES[kind]);

  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });
  it('can be printed: nothing is missing in a complete case, and it is headed by its name', () => {
    const { blocks, missing } = composePaper(kind, nodes, sampleValues(kind));
    expect(missing).toEqual([]);
    expect(blocks[0]).toEqual({ type: 'heading', text: PAPER_WORDS[kind].zh });
    expect(JSON.stringify(blocks)).not.toMatch(/[{}]{2}|undefined|=if/);
  });
  it('asks the court or the file nothing that it cannot know: every field is of this kind', () => {
    const known = new Set(
      fieldsOf(kind).flatMap(({ name, columns }) => [name, ...(columns ?? []).map(c => c.name)]),
    );
    const named = [...DELIVERED_TEMPLATES[kind].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(named.filter(name => !known.has(name ?? ''))).toEqual([]);
  });
});

describe('a template is refused', () => {
  const cases: [body: string, line: number, code: TemplateProblemCode, detail: string][] = [
    ['', 1, 'empty', ''],
    ['# 标题\n您好{nobody}', 2, 'unknown-field', 'nobody'],
    ['{lines}', 1, 'unknown-field', 'lines'],
    ['{materials}', 1, 'list-as-text', 'materials'],
    ['=each applicant: {name}', 1, 'text-as-list', 'applicant'],
    ['=table materials: {name}', 1, 'bad-column', '{name}'],
    ['=table materials: 材料={nobody}', 1, 'unknown-field', 'nobody'],
    ['=script: 1', 1, 'unknown-command', '=script'],
    ['{applicant', 1, 'open-brace', '{applicant'],
    ['applicant}', 1, 'open-brace', '}'],
    ['{constructor.constructor}', 1, 'open-brace', '{constructor'],
    ['{toString}', 1, 'unknown-field', 'toString'],
    ['=end', 1, 'end-without-if', '=end'],
    ['=if applicant\n好', 1, 'if-without-end', '=if'],
    ['x'.repeat(20_001), 1, 'too-long', '20000'],
  ];
  it.each(cases)('%j', (body, line, code, detail) => {
    expect(readTemplate('receipt', body).problems[0]).toMatchObject({ line, code });
    expect(readTemplate('receipt', body).problems[0]?.detail.startsWith(detail)).toBe(true);
  });
});

describe('composing', () => {
  const compose = (body: string, values: Parameters<typeof composePaper>[2]) =>
    composePaper('refusal', readTemplate('refusal', body).nodes, values);

  it('names what is missing and where to fill it in, once', () => {
    const { missing } = compose('理由：{reason}\n再说一遍：{reason}\n=each remedies: {text}', { reason: '' });
    expect(missing).toEqual([
      {
        field: 'reason',
        zh: '理由',
        en: 'Reason',
        placeZh: '办理该步骤时的表单',
        placeEn: 'the form of the step that issued it',
      },
      { field: 'remedies', zh: '救济途径', en: 'Remedies', placeZh: '系统设置', placeEn: 'the settings' },
    ]);
  });
  it('asks for nothing in a part that does not hold', () => {
    const body = '=if basis\n依据：{basis}\n=end\n=unless basis\n没有依据\n=end';
    expect(compose(body, {})).toEqual({ blocks: [{ type: 'paragraph', text: '没有依据' }], missing: [] });
    expect(compose(body, { basis: '第三十二条' }).blocks).toEqual([
      { type: 'paragraph', text: '依据：第三十二条' },
    ]);
  });
  it('never runs or opens what stands in a value', () => {
    const { blocks } = compose('理由：{reason}', { reason: '{applicant} =if <b>' });
    expect(blocks).toEqual([{ type: 'paragraph', text: '理由：{applicant} =if <b>' }]);
  });
});

it('any template without a problem composes for a complete paper of its kind', () => {
  const kind = fc.constantFrom(...PAPER_KINDS);
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('# 标题', '=seal', '=page', '=end', '=sign: 甲 | 乙', '=if applicant', '=unless basis'),
    fc.constantFrom(
      '{applicant}',
      '{item}',
      '{office} {number}',
      '=table materials: 名={name}',
      '=each cases: {item}',
    ),
  );
  fc.assert(
    fc.property(kind, fc.array(line, { maxLength: 12 }), (of, lines) => {
      const { nodes, problems } = readTemplate(of, lines.join('\n'));
      fc.pre(problems.length === 0);
      const { blocks, missing } = composePaper(of, nodes, sampleValues(of));
      expect(missing.filter(({ field }) => !fieldsOf(of).some(({ name }) => name === field))).toEqual([]);
      expect(Array.isArray(blocks)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
