import { FIELD_PLACES, PAPER_FIELDS } from '../../domain/papers/fields.ts';
import { registerTexts } from '../http/language.ts';

const missingTexts = Object.fromEntries(
  PAPER_FIELDS.map(({ name, zh, en, place }) => [
    `paper-missing.${name}`,
    [
      `缺少“${zh}”，请在${FIELD_PLACES[place].zh}中补填`,
      `“${en}” is missing: fill it in at ${FIELD_PLACES[place].en}`,
    ] as const,
  ]),
);

export function registerPaperTexts(): void {
  registerTexts({
    ...missingTexts,
    'paper-incomplete': [
      '文书还缺少 {count} 项内容，没有打印。请补全后重试。',
      'The paper lacks {count} field(s) and was not printed. Complete it and try again.',
    ],
    'paper-not-due': [
      '按办件当前的状态，不能出具这种文书，或者已经出具过。',
      'In its present state the case calls for no such paper, or it was issued already.',
    ],
    'paper-not-exported': [
      '还没有人导出过这份文书，请先导出。',
      'Nobody has taken this paper as a file: export it first.',
    ],
    'paper-unknown-case': ['有办件不存在，请刷新列表后重选', 'A case does not exist: refresh the list'],
    'template.empty': ['模板没有内容', 'The template is empty'],
    'template.too-long': [
      '模板太长，最多 {detail} 字',
      'The template is too long: at most {detail} characters',
    ],
    'template.unknown-command': ['第 {line} 行：不认识“{detail}”', 'Line {line}: “{detail}” is unknown'],
    'template.unknown-field': [
      '第 {line} 行：这种文书没有字段“{detail}”',
      'Line {line}: this paper has no field “{detail}”',
    ],
    'template.list-as-text': [
      '第 {line} 行：“{detail}”是清单，请放在 =table 或 =each 中',
      'Line {line}: “{detail}” is a list: use =table or =each',
    ],
    'template.text-as-list': ['第 {line} 行：“{detail}”不是清单', 'Line {line}: “{detail}” is no list'],
    'template.bad-column': [
      '第 {line} 行：表格的每一列应写成“列名={字段}”',
      'Line {line}: write each column as “head={field}”',
    ],
    'template.open-brace': ['第 {line} 行：大括号没有成对', 'Line {line}: a brace is not closed'],
    'template.end-without-if': ['第 {line} 行：=end 前面没有 =if', 'Line {line}: =end without =if'],
    'template.if-without-end': ['第 {line} 行：=if 没有对应的 =end', 'Line {line}: =if without =end'],
    'template.too-deep': ['第 {line} 行：条件嵌套太深', 'Line {line}: conditions are nested too deep'],
  });
}
