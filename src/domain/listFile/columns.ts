import type { Item, LocalText } from '../items/item.ts';
import type { ColumnSpec } from '../tables/columns.ts';

/** A column of a list file; where its cells are chosen from a list, what may be chosen. */
export interface ListColumn extends ColumnSpec {
  options?: readonly ({ code: string } & LocalText)[];
}

/** Columns of circumstances are told from the others by this beginning. */
export const QUESTION = 'question.';

const PERSON: readonly ListColumn[] = [
  {
    code: 'name',
    zh: '姓名',
    en: 'Name',
    isRequired: true,
    aliases: ['毕业生姓名', '申请人', '申请人姓名', '学生姓名', 'Full name'],
  },
  { code: 'idType', zh: '证件类型', en: 'Document', aliases: ['证件种类', 'ID type', 'Document type'] },
  {
    code: 'idNumber',
    zh: '证件号码',
    en: 'Document number',
    isRequired: true,
    aliases: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号', 'ID number', 'ID No.'],
  },
  { code: 'birthDate', zh: '出生日期', en: 'Birth date', aliases: ['出生年月日', '生日', 'Date of birth'] },
  {
    code: 'phone',
    zh: '手机号',
    en: 'Phone',
    isRequired: true,
    aliases: ['手机', '手机号码', '电话', '联系电话', '联系方式', 'Mobile', 'Phone number'],
  },
];

/** The columns of a list file of the item: the person, the variant where there are any, and each question. */
export function listColumns(item: Item): ListColumn[] {
  const variant: ListColumn = {
    code: 'variant',
    zh: '情形',
    en: 'Variant',
    isRequired: true,
    aliases: ['类型', '类别'],
    options: item.variants,
  };
  return [
    ...PERSON,
    ...(item.variants.length > 0 ? [variant] : []),
    ...item.circumstances.map(
      ({ code, zh, en, answers }): ListColumn => ({
        code: QUESTION + code,
        zh,
        en,
        aliases: [code],
        options: answers,
      }),
    ),
  ];
}
