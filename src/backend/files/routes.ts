import { FileCommand, FileRecord, FileUploadQuery } from '../../contract/files.ts';
import { recordEvent } from '../events/record.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { notFound, Problem } from '../http/problem.ts';
import { getRow, mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { addFile, getSeenCase } from './add.ts';
import { fileSpec, presentFile } from './spec.ts';
import { withdrawFile } from './withdraw.ts';

registerTexts({
  'file-type': [
    '只收 PDF、JPEG、PNG 文件，按文件内容判断，与扩展名无关。请另存为这三种格式之一再上传。',
    'Only PDF, JPEG and PNG are kept, judged by their content whatever their name says. Save it as one of them first.',
  ],
  'empty-file': ['文件是空的，请重新选择。', 'The file is empty. Choose it again.'],
  'too-many-pixels': [
    '图片尺寸过大（超过 1 亿像素），请缩小后再上传。',
    'The picture is too large (over a hundred million pixels). Make it smaller first.',
  ],
  'disk-full': [
    '服务器存储空间已满，文件没有保存。请联系系统管理员腾出空间后再传一次，其他内容不受影响。',
    'The server’s disk is full and the file was not kept. Ask the administrator for room, then send it again; nothing else was lost.',
  ],
  'case-over': [
    '办件已经终结（{status}），不能再增减文件。',
    'The case is over ({status}): files cannot be added or withdrawn.',
  ],
  'file-lost': [
    '文件内容不在存储目录中，可能未随备份恢复。请联系系统管理员。',
    'The bytes of this file are not in the store; perhaps they were not restored with the backup. Ask the administrator.',
  ],
});

const nameHeader = (name: string): string =>
  `inline; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Files of cases: sent as they are, kept outside the database, shown but never run. */
export function mountFiles(house: House): void {
  const spec = fileSpec(house);
  mount(
    house,
    {
      method: 'post',
      path: '/cases/{id}/files',
      access: 'files.add',
      summary: 'Add a file to a case: the body is the file',
      query: FileUploadQuery,
      isRaw: true,
      answers: { 200: FileRecord, 201: FileRecord },
    },
    async ask => {
      const { row, isNew } = await addFile(house, ask, await getSeenCase(house, ask));
      house.pump.wake();
      return ask.c.json(presentFile(row), isNew ? 201 : 200);
    },
  );
  mountReads(house, spec);
  mount(
    house,
    {
      method: 'get',
      path: '/files/{id}/content',
      access: 'files.open',
      summary: 'The bytes of a file',
      answers: { 200: null },
    },
    async ask => {
      const { file } = await getRow(spec, ask.params.id ?? '', ask);
      const bytes = await house.deps.files.open(file.id);
      if (!bytes) throw new Problem(404, 'file-lost');
      // A scan shows what every list masks: who looked is on record, as with the full number.
      await recordEvent(house.deps, house.deps.db, {
        officeId: ask.actor.officeId,
        actorId: ask.actor.id,
        action: 'view-file',
        subjectType: 'case',
        subjectId: file.caseId,
        data: { fileId: file.id },
        at: ask.now,
      });
      house.pump.wake();
      return new Response(bytes as ReadableStream<Uint8Array<ArrayBuffer>>, {
        headers: {
          'Content-Type': file.type,
          'Content-Length': String(file.size),
          'Content-Disposition': nameHeader(file.name),
          // Whatever is inside runs nothing and loads nothing.
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        },
      });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/files/{id}/actions/{action}',
      access: 'files.add',
      guard: (_actor, { action }) => {
        if (action !== 'withdraw') throw notFound('no-such-path');
      },
      summary: 'Take a file out of sight: withdraw',
      body: FileCommand,
      answers: { 200: FileRecord },
    },
    command => withdrawFile(house, command),
  );
}
