import { FileUploadQuery } from '../../contract/files.ts';
import { ListFiled, ListFiling, ListFilingRecord, ListPreview } from '../../contract/listFilings.ts';
import { openItem } from '../cases/create.ts';
import { worldFor } from '../cases/world.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { mount } from '../http/mount.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { checkRows } from './check.ts';
import { fileList } from './file.ts';
import { addLetter } from './letter.ts';
import { listFilingSpec } from './spec.ts';

registerTexts({
  'list-has-problems': [
    '名单中有 {rows} 行需要更正，一件也没有收。请按提示改好文件后重新选择。',
    '{rows} row(s) of the list need mending, and nothing was filed. Mend the file as told and choose it again.',
  ],
  'list-too-long': ['一次最多 200 行，请分成几个文件', 'At most 200 rows at once; make it several files'],
});

/** 名单收件: an agent's list file, each row a case of its own. */
export function mountListFilings(house: House): void {
  mountReads(house, listFilingSpec(house));
  mount(
    house,
    {
      method: 'post',
      path: '/list-filings/preview',
      access: 'cases.create',
      summary: 'What is wrong with a list, row by row; nothing is written',
      body: ListFiling.pick({ itemCode: true, rows: true, duplicateReason: true }),
      answers: { 200: ListPreview },
    },
    async ask => {
      const { actor, body, language } = ask;
      const world = await worldFor(house, ask);
      const { item } = openItem(world, ask);
      const at = { officeId: actor.officeId, world, item, language };
      const { problems } = await checkRows(house.deps, house.deps.db, at, body);
      return ask.c.json({ problems, rows: body.rows.length });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/list-filings',
      access: 'cases.create',
      summary: 'Take in an agent’s list: each row a case, all or none',
      body: ListFiling,
      answers: { 201: ListFiled },
    },
    command => fileList(house, command),
  );
  mount(
    house,
    {
      method: 'post',
      path: '/list-filings/{id}/letter',
      access: 'cases.create',
      summary: 'The scan of the letter of authority: the body is the file',
      query: FileUploadQuery,
      isRaw: true,
      answers: { 200: ListFilingRecord },
    },
    async ask => {
      const record = await addLetter(house, ask);
      house.pump.wake();
      return ask.c.json(record);
    },
  );
}
