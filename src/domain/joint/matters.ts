import type { LocalText } from '../items/item.ts';

/** 一件事: items that one person usually needs together, filed with one form and one set of materials. */
export interface JointMatter extends LocalText {
  code: string;
  /** Codes of its items, in the order in which they are shown; a filing takes two or more of them. */
  items: readonly string[];
  /** Ids of materials that are one and the same document in every one of its items: handed in once. */
  shared: readonly string[];
}

/**
 * What an office begins with. The bundling of 一件事 is national policy (国办发〔2022〕32号, 国办发〔2025〕24号), but no
 * source names these bundles: each is the office's own setting, shown as 待确认 until a manager has confirmed it.
 */
export const JOINT_MATTERS: readonly JointMatter[] = [
  {
    code: 'talent-arrival',
    zh: '人才引进一件事',
    en: 'Talent arrival',
    items: ['TLK', 'RCLH', 'RCGY'],
    shared: ['ID', 'CONTR', 'LIC', 'SOC'],
  },
  {
    code: 'returnee',
    zh: '留学人员来津一件事',
    en: 'Return from abroad',
    items: ['LXPQ', 'RCLH', 'TLK'],
    shared: ['ID', 'DIPL', 'CERT', 'CONTR', 'LIC'],
  },
];
