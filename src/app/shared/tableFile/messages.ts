import type { Messages } from '../../i18n/messageTypes.ts';

export const zh = {
  drop: '把 CSV 或 XLSX 文件拖到这里，或',
  pick: '选择文件',
  again: '换一个文件',
  reading: '正在读取…',
  read: '%{name}：%{rows} 行',
  mapping: '各列的内容',
  mappingText: '按表头自动对应，不对的可以改。',
  none: '（无）',
  required: '必有',
  merged: '文件里有合并单元格：只有左上角一格有内容，其余会当作空白。请取消合并后再选。',
  columnMissing: '还没有对应的列：%{columns}',
  row: '行',
  column: '列',
  content: '填的内容',
  todo: '问题与办法',
  badRows: '需要更正的行',
  more: '另有 %{count} 处，改好这些后再看。',
  faults: {
    empty: '文件是空的，请重新选择。',
    'too-large': '文件超过 %{mb} MB，请分成几个文件。',
    'no-table': '这不是 CSV 或 XLSX 表格（按内容判断，与扩展名无关）。请在表格软件里另存为 XLSX 或 CSV。',
    'old-excel': '这是旧的 XLS 格式或加了密码的文件。请去掉密码，另存为 XLSX 再选。',
    bomb: '文件解压后过大，没有继续读。请只保留需要的工作表，另存为新文件。',
    broken: '文件已损坏，读不出来。请在表格软件里打开，另存为 XLSX 再选。',
    'no-rows': '文件里没有内容：至少要有一行表头和一行数据。',
    'too-many-rows': '文件有 %{rows} 行，一次最多 %{max} 行，请分成几个文件。',
    'open-quote': '第 %{line} 行的引号没有成对，从这里起分不清各列。请改好再选。',
  },
};

export const en: Messages<typeof zh> = {
  drop: 'Drop a CSV or XLSX file here, or',
  pick: 'choose a file',
  again: 'Another file',
  reading: 'Reading…',
  read: '%{name}: %{rows} rows',
  mapping: 'What each column holds',
  mappingText: 'Found by the headings; change what is not right.',
  none: '(none)',
  required: 'needed',
  merged:
    'The file has merged cells: only the first of each has a content, the others count as empty. Unmerge them and choose it again.',
  columnMissing: 'No column yet for: %{columns}',
  row: 'Row',
  column: 'Column',
  content: 'As written',
  todo: 'What is wrong, and what to do',
  badRows: 'Rows to mend',
  more: '%{count} more; mend these first.',
  faults: {
    empty: 'The file is empty. Choose it again.',
    'too-large': 'The file is over %{mb} MB. Make it several files.',
    'no-table':
      'This is no CSV or XLSX table, judged by its content whatever its name says. Save it as XLSX or CSV in a spreadsheet.',
    'old-excel':
      'This is an old XLS file, or one with a password. Take the password away and save it as XLSX.',
    bomb: 'Unpacked the file is too large, and it was not read on. Keep only the sheet that is needed and save it anew.',
    broken: 'The file is damaged and cannot be read. Open it in a spreadsheet and save it as XLSX.',
    'no-rows': 'There is nothing in the file: it needs a row of headings and one of data.',
    'too-many-rows': 'The file has %{rows} rows; at most %{max} go at once. Make it several files.',
    'open-quote':
      'The quotes in row %{line} do not close: from there on columns cannot be told. Mend it first.',
  },
};
