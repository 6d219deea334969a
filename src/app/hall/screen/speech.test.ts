import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardCall } from '../../../contract/hall.ts';
import { createAnnouncer, findNewCalls, spokenChinese, spokenEnglish, type Voice } from './speech.ts';

const NOW = Date.parse('2026-03-02T02:00:00Z');
const call = (number: string, secondsAgo = 1, more: Partial<BoardCall> = {}): BoardCall => ({
  call: `${number}/${secondsAgo}`,
  number,
  lane: 'ordinary',
  windowNo: 3,
  status: 'called',
  at: new Date(NOW - secondsAgo * 1000).toISOString(),
  ...more,
});
const numbers = (calls: readonly BoardCall[]) => calls.map(each => each.number);

it('says digits one by one, as they stand on the slip', () => {
  expect(spokenChinese(call('A017'))).toBe('请 A 零 一 七 号，到 3 号窗口。');
  expect(spokenEnglish(call('A017'))).toBe('Number A 0 1 7, window 3.');
});

describe('which calls of a board are news', () => {
  it('none of the first board, an empty one included', () => {
    expect(findNewCalls(new Set(), [call('A001')], NOW)).toEqual([]);
    const seen = new Set<string>();
    expect(findNewCalls(seen, [], NOW)).toEqual([]);
    expect(numbers(findNewCalls(seen, [call('A001')], NOW))).toEqual(['A001']);
  });

  it('each once, the oldest first; a recall is another', () => {
    const seen = new Set(['']);
    const board = [call('A002', 1), call('A001', 5)];
    expect(numbers(findNewCalls(seen, board, NOW))).toEqual(['A001', 'A002']);
    expect(findNewCalls(seen, board, NOW)).toEqual([]);
    expect(numbers(findNewCalls(seen, [call('A001', 0), ...board], NOW))).toEqual(['A001']);
  });

  it.each([
    ['called half a minute ago', call('A001', 31)],
    ['missed meanwhile', call('A001', 1, { status: 'missed' })],
    ['being served', call('A001', 1, { status: 'serving' })],
  ])('not one that is %s, as after an interruption', (_, old) => {
    expect(findNewCalls(new Set(['']), [old], NOW)).toEqual([]);
  });
});

describe('the voice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function voiceOf({ chinese = true, ends = true } = {}) {
    const said: string[] = [];
    let talking = 0;
    let most = 0;
    const sound = (text: string) =>
      new Promise<void>(resolve => {
        said.push(text);
        most = Math.max(most, ++talking);
        if (ends) {
          setTimeout(() => {
            talking--;
            resolve();
          }, 1_000);
        }
      });
    const voice: Voice = {
      speak: (_, language) => sound(language),
      chime: () => sound('chime'),
      hasChinese: () => chinese,
    };
    return { voice, said, most: () => most };
  }

  it.each([
    ['Chinese', true, false, ['chime', 'zh-CN', 'chime', 'zh-CN']],
    ['both languages', true, true, ['chime', 'zh-CN', 'en-GB', 'chime', 'zh-CN', 'en-GB']],
    ['a chime where no Chinese voice is', false, false, ['chime', 'chime']],
  ])('%s, one call after the other', async (_, chinese, english, expected) => {
    const { voice, said, most } = voiceOf({ chinese });
    const announcer = createAnnouncer(voice, { english: () => english });
    announcer.announce(call('A001'));
    announcer.announce(call('A002'));
    expect(announcer.waiting()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([said, most(), announcer.waiting()]).toEqual([expected, 1, 0]);
  });

  it('a voice that never ends does not silence the hall', async () => {
    const { voice, said } = voiceOf({ ends: false });
    const begun: string[] = [];
    const announcer = createAnnouncer(voice, {
      english: () => false,
      onBegin: one => begun.push(one.number),
    });
    announcer.announce(call('A001'));
    announcer.announce(call('A002'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([begun, said.length]).toEqual([['A001', 'A002'], 4]);
  });
});
