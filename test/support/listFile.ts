import { sampleCreditCode, sampleId } from './cases.ts';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈'];

/** Row `n` of a list as the screen sends one; `n` makes it another person's. */
export const listRow = (n: number, more: Record<string, unknown> = {}) => ({
  line: n + 1,
  name: `${SURNAMES[n % 10]}小${'一二三四五六七八九十'[Math.floor(n / 10) % 10]}`,
  idType: 'id-card',
  idNumber: sampleId(n, '20030501'),
  phone: `139${String(10_000_000 + n)}`,
  birthDate: '',
  variant: null,
  circumstances: { fileTransfer: 'yes' },
  ...more,
});

/** A list of graduates as `POST /list-filings` takes it. */
export const listFiling = (count: number, more: Record<string, unknown> = {}, from = 1) => ({
  itemCode: 'YJS',
  agent: {
    name: '李经办',
    idNumber: sampleId(901),
    phone: '13700001234',
    letter: '授权〔2026〕3号',
    letterValidUntil: '2026-12-31',
  },
  fileName: '毕业生名单.xlsx',
  materials: ['ID', 'DIPL', 'DEST', 'CONTR', 'FILE'].map(id => ({ id, status: 'provided' })),
  rows: Array.from({ length: count }, (_, index) => listRow(from + index)),
  ...more,
});

/** A list as a CSV file of the template's headings. */
export const listCsv = (count: number, from = 1): string =>
  [
    '姓名,证件类型,证件号码,出生日期,手机号,档案是否随转',
    ...Array.from({ length: count }, (_, index) => {
      const { name, idNumber, phone } = listRow(from + index);
      return `${name},居民身份证,${idNumber},2003-05-01,${phone},是`;
    }),
  ].join('\r\n');

export { sampleCreditCode };
