import { registerTexts } from '../http/language.ts';

registerTexts({
  'import-has-problems': [
    '有 {rows} 行需要更正，这次导入没有生效。',
    '{rows} row(s) need mending; the import has not taken effect.',
  ],
  'import-state': ['这次导入当前不能这样操作。', 'This cannot be done with the import in its present state.'],
  'import-incomplete': [
    '还没有传完（已到 {received} 件，共 {total} 件），不能生效。请重新选择文件导入。',
    'Not all of it is here ({received} of {total}); it cannot take effect. Choose the file again.',
  ],
  'import-gap': [
    '批次不衔接：已到 {received} 件。请重新选择文件导入。',
    'A batch is missing: {received} cases are here. Choose the file again.',
  ],
  'import-too-many': ['多于开始时说的件数', 'More cases than were announced'],
});
