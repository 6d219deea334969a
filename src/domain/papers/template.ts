import { fieldsOf, type PaperField } from './fields.ts';
import type { PaperKind } from './kinds.ts';

/** A text with `{field}` in it, taken apart. */
export type TextPart = { text: string } | { field: string };
export type Line = readonly TextPart[];

/** What a template is made of, in its order. */
export type TemplateNode =
  | { type: 'heading' | 'addressee' | 'paragraph' | 'remark'; text: Line }
  | { type: 'each'; list: string; text: Line }
  | { type: 'table'; list: string; columns: readonly { head: string; text: Line }[] }
  | { type: 'sign'; labels: readonly string[] }
  | { type: 'seal' }
  | { type: 'page' }
  | { type: 'when'; field: string; holds: boolean; body: readonly TemplateNode[] };

export const TEMPLATE_PROBLEMS = [
  'empty',
  'too-long',
  'unknown-command',
  'unknown-field',
  'list-as-text',
  'text-as-list',
  'bad-column',
  'open-brace',
  'end-without-if',
  'if-without-end',
  'too-deep',
] as const;
export type TemplateProblemCode = (typeof TEMPLATE_PROBLEMS)[number];

/** `line` counts from 1, as an editor shows it. `detail` is the word that is wrong. */
export interface TemplateProblem {
  line: number;
  code: TemplateProblemCode;
  detail: string;
}

export const TEMPLATE_MAX = 20_000;
const DEPTH_MAX = 5;

interface Frame {
  nodes: TemplateNode[];
  line: number;
}

interface Reader {
  fields: readonly PaperField[];
  problems: TemplateProblem[];
}

const isName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(text);

/** Takes a text apart. Fields must be of the columns of the list, where it stands in one, or texts of the paper. */
function readText(reader: Reader, line: number, text: string, list?: PaperField): Line {
  const parts: TextPart[] = [];
  const problem = (code: TemplateProblemCode, detail: string) =>
    void reader.problems.push({ line, code, detail });
  let rest = text;
  for (;;) {
    const open = rest.search(/[{}]/);
    if (open < 0) break;
    const close = rest.indexOf('}', open);
    const name = rest.slice(open + 1, close).trim();
    if (rest[open] === '}' || close < 0 || !isName(name)) {
      problem('open-brace', rest.slice(open, open + 12));
      break;
    }
    if (open > 0) parts.push({ text: rest.slice(0, open) });
    const column = list?.columns?.some(known => known.name === name);
    const known = reader.fields.find(each => each.name === name);
    if (!column && !known) problem('unknown-field', name);
    else if (!column && known?.columns) problem('list-as-text', name);
    parts.push({ field: name });
    rest = rest.slice(close + 1);
  }
  if (rest !== '') parts.push({ text: rest });
  return parts;
}

function findList(reader: Reader, line: number, name: string): PaperField | undefined {
  const known = reader.fields.find(each => each.name === name);
  if (!known) reader.problems.push({ line, code: 'unknown-field', detail: name });
  else if (!known.columns) reader.problems.push({ line, code: 'text-as-list', detail: name });
  return known?.columns ? known : undefined;
}

/** `list: rest` */
function splitList(rest: string): [name: string, text: string] {
  const at = rest.search(/[:：]/);
  return at < 0 ? [rest.trim(), ''] : [rest.slice(0, at).trim(), rest.slice(at + 1).trim()];
}

function readTable(reader: Reader, line: number, rest: string): TemplateNode {
  const [name, text] = splitList(rest);
  const list = findList(reader, line, name);
  const columns = text.split('|').map(part => {
    const at = part.indexOf('=');
    if (at <= 0) {
      reader.problems.push({ line, code: 'bad-column', detail: part.trim() });
      return { head: '', text: [] };
    }
    return {
      head: part.slice(0, at).trim(),
      text: readText(reader, line, part.slice(at + 1).trim(), list),
    };
  });
  return { type: 'table', list: name, columns };
}

function readEach(reader: Reader, line: number, rest: string): TemplateNode {
  const [name, text] = splitList(rest);
  const list = findList(reader, line, name);
  return { type: 'each', list: name, text: readText(reader, line, text, list) };
}

const MARKS = { '#': 'heading', '>': 'addressee', '*': 'remark' } as const;

function readPlain(reader: Reader, line: number, text: string): TemplateNode {
  const type = MARKS[text[0] as keyof typeof MARKS];
  if (!type) return { type: 'paragraph', text: readText(reader, line, text) };
  return { type, text: readText(reader, line, text.slice(1).trim()) };
}

/** A line that begins with `=`; undefined for the lines that open or close a part. */
function readCommand(reader: Reader, line: number, word: string, rest: string): TemplateNode | undefined {
  switch (word) {
    case 'table':
      return readTable(reader, line, rest);
    case 'each':
      return readEach(reader, line, rest);
    case 'sign':
      return {
        type: 'sign',
        labels: rest
          .split('|')
          .map(label => label.trim())
          .filter(Boolean),
      };
    case 'seal':
    case 'page':
      return { type: word };
    default:
      reader.problems.push({ line, code: 'unknown-command', detail: `=${word}` });
      return undefined;
  }
}

function openPart(reader: Reader, stack: Frame[], line: number, word: string, rest: string): void {
  const name = rest.trim();
  if (!reader.fields.some(known => known.name === name)) {
    reader.problems.push({ line, code: 'unknown-field', detail: name });
  }
  if (stack.length > DEPTH_MAX) reader.problems.push({ line, code: 'too-deep', detail: name });
  const body: TemplateNode[] = [];
  stack.at(-1)?.nodes.push({ type: 'when', field: name, holds: word === 'if', body });
  stack.push({ nodes: body, line });
}

function closePart(reader: Reader, stack: Frame[], line: number): void {
  if (stack.length > 1) stack.pop();
  else reader.problems.push({ line, code: 'end-without-if', detail: '=end' });
}

/**
 * Reads a template: a line a paragraph. `# ` heading, `> ` addressee, `* ` remark; `=table list: head={column} | …`,
 * `=each list: text`, `=sign: label | label`, `=seal`, `=page`; `=if field`, `=unless field`, `=end`. `{field}` stands
 * for its value. There is nothing that runs: a template can only say what is in its fields.
 */
export function readTemplate(
  kind: PaperKind,
  body: string,
): { nodes: readonly TemplateNode[]; problems: readonly TemplateProblem[] } {
  const reader: Reader = { fields: fieldsOf(kind), problems: [] };
  if (body.length > TEMPLATE_MAX) {
    return { nodes: [], problems: [{ line: 1, code: 'too-long', detail: String(TEMPLATE_MAX) }] };
  }
  const stack: Frame[] = [{ nodes: [], line: 0 }];
  for (const [index, raw] of body.split(/\r?\n/).entries()) {
    const text = raw.trim();
    const line = index + 1;
    if (text === '') continue;
    const command = /^=\s*(\w+)\s*[:：]?\s*(.*)$/.exec(text);
    const [, word = '', rest = ''] = command ?? [];
    if (text.startsWith('=') && (word === 'if' || word === 'unless'))
      openPart(reader, stack, line, word, rest);
    else if (text.startsWith('=') && word === 'end') closePart(reader, stack, line);
    else {
      const node = text.startsWith('=')
        ? readCommand(reader, line, word, rest)
        : readPlain(reader, line, text);
      if (node) stack.at(-1)?.nodes.push(node);
    }
  }
  const open = stack.length > 1 ? stack.at(-1) : undefined;
  if (open) reader.problems.push({ line: open.line, code: 'if-without-end', detail: '=if' });
  const nodes = stack[0]?.nodes ?? [];
  if (nodes.length === 0 && reader.problems.length === 0) {
    reader.problems.push({ line: 1, code: 'empty', detail: '' });
  }
  return { nodes, problems: reader.problems };
}
