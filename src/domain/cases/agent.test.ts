import { describe, expect, it } from 'vitest';
import { agentProblems } from './agent.ts';

describe('agentProblems', () => {
  it.each([
    [{ name: '李敏', letter: true }, []],
    [{ name: '李敏', letter: 12, phone: '13800138000' }, []],
    [{ name: '李敏' }, ['letter required']],
    [{ name: '李敏', letter: false }, ['letter required']],
    [{ name: '李敏', letter: 0 }, ['letter required']],
    [{ name: ' ', letter: true }, ['name required']],
    [{}, ['name required', 'letter required']],
    [{ name: '敏'.repeat(60), letter: true }, []],
    [{ name: '敏'.repeat(61), letter: true }, ['name length']],
  ])('%o: %o', (agent, problems) => {
    expect(agentProblems(agent).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});
