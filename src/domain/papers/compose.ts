import { FIELD_PLACES, findField } from './fields.ts';
import type { PaperKind } from './kinds.ts';
import { nestQuotes } from './quotes.ts';
import type { Line, TemplateNode } from './template.ts';

export type PaperRow = Readonly<Record<string, string>>;
/** What the fields of a paper say; a field that is not known is '' or [] or left out. */
export type PaperValues = Readonly<Record<string, string | readonly PaperRow[]>>;

/** A part of a paper, the same for the screen, the printer and the PDF. */
export type PaperBlock =
  | { type: 'heading' | 'addressee' | 'paragraph' | 'remark'; text: string }
  | { type: 'table'; heads: readonly string[]; rows: readonly (readonly string[])[] }
  | { type: 'sign'; labels: readonly string[] }
  | { type: 'seal'; office: string; date: string }
  | { type: 'page' };

/** What is needed to print and is not there: the field, and where to fill it in. */
export interface MissingField {
  field: string;
  zh: string;
  en: string;
  placeZh: string;
  placeEn: string;
}

const listOf = (values: PaperValues, name: string): readonly PaperRow[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

const isThere = (values: PaperValues, name: string): boolean => {
  const value = values[name];
  return value !== undefined && value.length > 0;
};

interface Composing {
  values: PaperValues;
  missing: Set<string>;
}

/** A row may lack a column (a material without a remedy): an empty cell. A paper may not lack a field. */
function say({ values, missing }: Composing, line: Line, row?: PaperRow): string {
  const parts = line.map(part => {
    if ('text' in part) return part.text;
    if (row && part.field in row) return row[part.field] ?? '';
    const value = values[part.field];
    if (typeof value === 'string' && value !== '') return value;
    missing.add(part.field);
    return '';
  });
  return nestQuotes(parts.join(''));
}

function rowsFor(composing: Composing, list: string): readonly PaperRow[] {
  if (!isThere(composing.values, list)) composing.missing.add(list);
  return listOf(composing.values, list);
}

function blocksOf(composing: Composing, node: TemplateNode): PaperBlock[] {
  const { values } = composing;
  switch (node.type) {
    case 'when':
      if (isThere(values, node.field) !== node.holds) return [];
      return node.body.flatMap(inner => blocksOf(composing, inner));
    case 'each':
      return rowsFor(composing, node.list).map(row => ({
        type: 'paragraph',
        text: say(composing, node.text, row),
      }));
    case 'table':
      return [
        {
          type: 'table',
          heads: node.columns.map(({ head }) => head),
          rows: rowsFor(composing, node.list).map(row =>
            node.columns.map(({ text }) => say(composing, text, row)),
          ),
        },
      ];
    case 'sign':
      return [{ type: 'sign', labels: node.labels }];
    case 'seal':
      return [
        {
          type: 'seal',
          office: say(composing, [{ field: 'office' }]),
          date: say(composing, [{ field: 'issuedOn' }]),
        },
      ];
    case 'page':
      return [{ type: 'page' }];
    default:
      return [{ type: node.type, text: say(composing, node.text) }];
  }
}

/** What a paper says. With anything missing there is nothing to print. */
export function composePaper(
  kind: PaperKind,
  nodes: readonly TemplateNode[],
  values: PaperValues,
): { blocks: readonly PaperBlock[]; missing: readonly MissingField[] } {
  const composing: Composing = { values, missing: new Set() };
  const blocks = nodes.flatMap(node => blocksOf(composing, node));
  const missing = [...composing.missing].map(name => {
    const known = findField(kind, name);
    const place = FIELD_PLACES[known?.place ?? 'case'];
    return {
      field: name,
      zh: known?.zh ?? name,
      en: known?.en ?? name,
      placeZh: place.zh,
      placeEn: place.en,
    };
  });
  return { blocks, missing };
}
