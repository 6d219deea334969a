import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, FILE_TYPES, type FileType, isFileType } from './rules.ts';

describe('the name of a file', () => {
  it.each<[string, FileType, string]>([
    ['学位证.pdf', 'application/pdf', '学位证.pdf'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpg'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\Users\\li\\身份证 正面.PNG', 'image/png', '身份证 正面.png'],
    ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.pdf'],
    ['a\u202Egnp.exe', 'image/png', 'agnp.png'],
    ['..', 'application/pdf', 'file.pdf'],
    ['', 'application/pdf', 'file.pdf'],
    ['.htaccess', 'application/pdf', 'file.pdf'],
    ['x<script>.pdf', 'application/pdf', 'x_script_.pdf'],
  ])('%j of %s is %j', (name, type, expected) => {
    expect(cleanFileName(name, type)).toBe(expected);
  });

  it('has no path, no controls, and the extension of its type, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...(Object.keys(FILE_TYPES) as FileType[])), (name, type) => {
        const clean = cleanFileName(name, type);
        expect(clean).not.toMatch(/[\\/\p{Cc}]|^\./u);
        expect(clean.endsWith(`.${FILE_TYPES[type].extension}`)).toBe(true);
        expect([...clean].length).toBeLessThanOrEqual(125);
      }),
    );
  });
});

it('knows three types and nothing that only looks like one', () => {
  expect([isFileType('image/png'), isFileType('image/svg+xml'), isFileType('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});
