import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { readTableFile } from './readTableFile.ts';
import { TableFileError } from './TableFileError.ts';
import { unpackWorkbook } from './unpack.ts';
import { csvBlob, guarded, xlsxBlob } from './writeTable.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, rows: 10_000 };
type Bytes = string | Uint8Array | Blob;

const bytesOf = async (content: Bytes): Promise<ArrayBuffer> =>
  content instanceof Blob
    ? content.arrayBuffer()
    : (new Blob([content as BlobPart]).arrayBuffer() as Promise<ArrayBuffer>);
const read = async (content: Bytes) => readTableFile('名单', await bytesOf(content), LIMITS);
const faultOf = async (content: Bytes) =>
  read(content).then(
    () => 'read',
    error => (error instanceof TableFileError ? error.fault : String(error)),
  );

const TEXT = '姓名,手机号\r\n张小敏,13800001001\r\n';
/** 姓名,手机号 / 张小敏,13800001001 as spreadsheets in China write it. */
const GB18030 = Uint8Array.from([
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xca,
  0xd6,
  0xbb,
  0xfa,
  0xba,
  0xc5,
  0x0d,
  0x0a,
  0xd5,
  0xc5,
  0xd0,
  0xa1,
  0xc3,
  0xf4,
  0x2c,
  ...strToU8('13800001001\r\n'),
]);
const UTF16 = Uint8Array.from([
  0xff,
  0xfe,
  ...[...TEXT.replaceAll(',', '\t')].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
]);
const ROWS = [
  { line: 1, cells: ['姓名', '手机号'] },
  { line: 2, cells: ['张小敏', '13800001001'] },
];

const SHEET = (rows: string, more = '') =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`;
/** A workbook by hand: what a spreadsheet may write that our own writer does not. */
const workbook = (sheet: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a table file', () => {
  it.each<[string, Bytes]>([
    ['UTF-8', TEXT],
    ['UTF-8 with its mark', `\uFEFF${TEXT}`],
    ['GB18030', GB18030],
    ['UTF-16 with tabs', UTF16],
    ['semicolons', TEXT.replaceAll(',', ';')],
  ])('is read as %s', async (_, content) => {
    expect((await read(content)).rows).toEqual(ROWS);
  });

  it('is read from a workbook: texts, long numbers, dates as serials and as dates', async () => {
    const file = await writeExcel(
      [
        ['姓名', '证件号码', '出生日期'],
        [
          { value: '张小敏', type: String },
          { value: '690101200305010010', type: String },
          { value: new Date(Date.UTC(2003, 4, 1)), type: Date, format: 'yyyy/mm/dd' },
        ],
        [
          { value: '李小一', type: String },
          { value: 13800001001, type: Number },
          { value: 37742, type: Number },
        ],
      ],
      { sheet: 'a' },
    ).toBlob();
    const { rows } = await read(file);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['姓名', '证件号码', '出生日期'],
      ['张小敏', '690101200305010010', '2003-05-01'],
      ['李小一', '13800001001', '37742'],
    ]);
  });

  it('reads what a formula came to, writes out a rounded number, and tells of merged cells', async () => {
    const sheet = SHEET(
      `<row r="1">${text('A1', '姓名')}${text('B1', '号码')}</row><row r="2">${text('A2', '张')}<c r="B2"><v>6.9010120030501E+17</v></c></row><row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>A1&amp;1</f></c></row>`,
      '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>',
    );
    const file = await read(workbook(sheet));
    expect(file.hasMerged).toBe(true);
    expect(file.rows.map(({ cells }) => cells)).toEqual([
      ['姓名', '号码'],
      ['张', '690101200305010000'],
      ['2', ''],
    ]);
  });

  it.each<[string, () => Bytes, string]>([
    ['nothing', () => '', 'empty'],
    ['a header alone', () => '姓名,手机号\r\n', 'no-rows'],
    ['empty rows', () => '姓名,手机号\r\n,,\r\n\r\n', 'no-rows'],
    ['10,001 rows', () => `姓名\n${'张\n'.repeat(10_001)}`, 'too-many-rows'],
    ['10,000 rows', () => `姓名\n${'张\n'.repeat(10_000)}`, 'read'],
    ['a quote that does not close', () => '姓名,手机号\n"张,1\n李,2', 'open-quote'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'no-table'],
    ['a PDF named as a table', () => '%PDF-1.7 姓名,手机号', 'no-table'],
    ['a program', () => Uint8Array.from([0x4d, 0x5a, 0, 0, 1, 2]), 'no-table'],
    ['an old workbook', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-excel'],
    ['an archive that is no workbook', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'no-table'],
    ['a workbook cut off', () => workbook(SHEET('')).slice(0, 300), 'broken'],
    ['a workbook of nonsense', () => workbook('<worksheet'), 'broken'],
    ['more than the limit', () => new Uint8Array(LIMITS.bytes + 1).fill(65), 'too-large'],
    [
      'an archive of six hundred parts',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`xl/worksheets/${n}.xml`, strToU8('a')])),
        ),
      'bomb',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await faultOf(content())).toBe(expected);
  });

  it('counts what comes out of an archive, not what it says of itself', async () => {
    const honest = workbook(SHEET(' '.repeat(2_000_000)));
    // Every size that the archive states becomes 10.
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    await expect(unpackWorkbook(lying, 1_000_000)).rejects.toMatchObject({ fault: 'bomb' });
  });
});

describe('a written table', () => {
  const table = {
    sheet: 'a',
    heads: ['号码', '说明'],
    rows: [
      ['690101200305010010', '=cmd()'],
      [12, null],
    ],
  };

  it('comes back from XLSX as it was, every digit of it', async () => {
    const { rows } = await read(await xlsxBlob(table));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['号码', '说明'],
      ['690101200305010010', '=cmd()'],
      ['12', ''],
    ]);
  });

  it('runs nothing in a spreadsheet that opens its CSV', async () => {
    const bytes = new Uint8Array(await csvBlob(table).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("号码,说明\r\n690101200305010010,'=cmd()\r\n12,\r\n");
    expect(['=1', '+1', '-1', '@a', '\tx', 'a=1'].map(guarded)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\tx",
      'a=1',
    ]);
  });
});
