import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('comments and who is looking, %s', kind => {
  let office: TestOffice;
  let id: string;
  const say = (who: string, text: string, mentions: string[] = []) =>
    office.as(who)('POST', `/api/cases/${id}/comments`, {
      text,
      mentions: mentions.map(name => office.staffIds[name]),
    });
  const read = async (who: string) => (await office.as(who)('GET', `/api/cases/${id}/comments`)).body;
  const beat = async (who: string, body: object = {}) =>
    (await office.as(who)('POST', `/api/cases/${id}/presence`, body)).body;

  beforeAll(async () => {
    office = await openTestOffice(kind);
    id = (await fileCase(office, 'DRJZ', 1)).id;
  }, 60_000);
  afterAll(() => office.close());

  it('says something to colleagues, who are told by the bell and see that it is new', async () => {
    const said = await say('clerk', '请核对第 3 页 @张伟', ['reviewer']);
    expect(said.status).toBe(201);
    const [comment] = await read('reviewer');
    expect(comment).toMatchObject({
      authorName: '王芳',
      text: '请核对第 3 页 @张伟',
      mentions: [{ name: '张伟' }],
      isUnread: true,
      isOwn: false,
    });
    expect((await read('clerk'))[0]).toMatchObject({ isUnread: false, isOwn: true });
    const bell = await office.as('reviewer')('GET', '/api/notices?filter={"kind":"mentioned"}');
    expect(bell.body).toEqual([
      expect.objectContaining({ subjectId: id, text: expect.stringContaining('王芳') }),
    ]);
    await office.as('reviewer')('POST', `/api/cases/${id}/comments/actions/read`, {});
    expect((await read('reviewer'))[0].isUnread).toBe(false);
    const { timeline } = (await office.as('manager')('GET', `/api/cases/${id}`)).body;
    expect(timeline.at(-1)).toMatchObject({ action: 'comment' });
    expect(JSON.stringify(timeline)).not.toContain('第 3 页');
  });

  it.each([
    ['a document number in clear', '身份证 690101199003070012', [], 'text'],
    ['a phone number in clear', '打 13800001234', [], 'text'],
    ['nothing', '', [], 'text'],
    ['somebody who may not read cases', '@孙丽', ['admin'], 'mentions'],
    ['a liaison of another enterprise', '@赵磊', ['liaison'], 'mentions'],
    ['nobody', '@谁', ['nobody'], 'mentions'],
  ])('refuses %s', async (_, text, mentions, field) => {
    const ids = mentions.map(name => office.staffIds[name] ?? office.deps.newId());
    const reply = await office.as('clerk')('POST', `/api/cases/${id}/comments`, { text, mentions: ids });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toHaveProperty(field);
  });

  it('is struck out by its author alone, and keeps its place', async () => {
    const { body } = await say('reviewer', '写错了');
    const mine = body.at(-1).id;
    const strike = (who: string) =>
      office.as(who)('POST', `/api/cases/${id}/comments/${mine}/actions/strike`, {});
    expect((await strike('clerk')).status).toBe(403);
    expect((await strike('reviewer')).body.at(-1)).toMatchObject({ id: mine, text: null });
    expect((await strike('reviewer')).status).toBe(200);
  });

  it('is not for those who only look on, nor for a liaison of others', async () => {
    expect((await say('supervisor', '看看')).status).toBe(403);
    expect((await say('liaison', '看看')).status).toBe(404);
  });

  it('shows who else looks, who acts, and forgets who has gone', async () => {
    expect(await beat('clerk')).toEqual([]);
    expect(await beat('reviewer', { acting: true })).toEqual([
      expect.objectContaining({ name: '王芳', acting: false }),
    ]);
    expect(await beat('clerk')).toEqual([expect.objectContaining({ name: '张伟', acting: true })]);
    office.clock.now += 46_000;
    expect(await beat('clerk')).toEqual([]);
    await beat('reviewer');
    expect(await beat('clerk')).toHaveLength(1);
    await beat('reviewer', { leaving: true });
    expect(await beat('clerk')).toEqual([]);
    expect((await office.as('liaison')('POST', `/api/cases/${id}/presence`, {})).status).toBe(404);
  });
});
