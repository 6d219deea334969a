import { CaseDetail } from '../../contract/cases.ts';
import { FileUploadQuery } from '../../contract/files.ts';
import {
  CasePass,
  OnlineCase,
  OnlineFile,
  OnlineFiling,
  OnlineSettings,
  OnlineSupplement,
} from '../../contract/online.ts';
import { addFile } from '../files/add.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { mountPart } from '../settings/mountPart.ts';
import { fileOnline } from './file.ts';
import { findOnlineCase } from './letters.ts';
import { passPrecheck } from './pass.ts';
import { presentOnline, presentOnlineFile } from './present.ts';
import { supplementOnline } from './supplement.ts';

registerTexts({
  'online-number-used': [
    '号码 {number} 已经用过，内容不同：新办件请用新号码',
    'The number {number} has been used with another content: use a new one for a new case',
  ],
  'no-precheck': ['这个办件现在没有待预审的内容', 'There is nothing to pre-check in this case now'],
  'message.state': [
    '办件 {number}（{externalNumber}）状态：{status}',
    'Case {number} ({externalNumber}): {status}',
  ],
  'notice.online-supplement': [
    '办件 {number} 的申请人在网上补交了材料。',
    'The applicant of case {number} has handed in something more online.',
  ],
});

/** 网上办 / 掌上办: what the city's platform files and asks, and the window's pre-check of it. */
export function mountOnline(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/online/cases',
      access: 'online.file',
      summary: 'File a case; the same external number with the same content is the same case',
      body: OnlineFiling,
      answers: { 200: OnlineCase, 201: OnlineCase },
    },
    command => fileOnline(house, command),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/online/cases/{externalNumber}',
      access: 'online.file',
      summary: 'How a case stands that this platform filed',
      answers: { 200: OnlineCase },
    },
    async ({ c, actor, params }) =>
      c.json(presentOnline(await findOnlineCase(house.deps.db, actor, params.externalNumber ?? ''))),
  );
  mount(
    house,
    {
      method: 'post',
      path: '/online/cases/{externalNumber}/files',
      access: 'online.file',
      summary:
        'Add a file to a case that this platform filed: the body is the file; sent again, it is the same file',
      query: FileUploadQuery,
      isRaw: true,
      answers: { 200: OnlineFile, 201: OnlineFile },
    },
    async ask => {
      const found = await findOnlineCase(house.deps.db, ask.actor, ask.params.externalNumber ?? '');
      const { row, isNew } = await addFile(house, ask, found);
      house.pump.wake();
      return ask.c.json(presentOnlineFile(row), isNew ? 201 : 200);
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/online/cases/{externalNumber}/supplements',
      access: 'online.file',
      summary: 'Hand in what was missing, or more; the same number with the same content is the same letter',
      body: OnlineSupplement,
      answers: { 200: OnlineCase, 201: OnlineCase },
    },
    command => supplementOnline(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/cases/{id}/precheck/pass',
      access: 'online.precheck',
      summary: 'Pass the pre-check of an online case',
      body: CasePass,
      answers: { 200: CaseDetail },
    },
    command => passPrecheck(house, command),
  );
  mountPart(house, {
    path: '/online-settings',
    key: 'online',
    schema: OnlineSettings,
    read: 'online.precheck',
    edit: 'online.edit',
    summary: 'The limit of the pre-check',
  });
}
