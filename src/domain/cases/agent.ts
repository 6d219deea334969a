/** 经办人: files for the applicant, on a letter of authority. `letter`: seen (true), or the number it was filed under. */
export interface Agent {
  name: string;
  idNumber?: string;
  phone?: string;
  letter: true | number;
}

export interface AgentProblem {
  field: keyof Agent;
  code: 'required' | 'length';
}

const NAME_MAX = 60;

const isLetter = (letter: unknown): boolean =>
  letter === true || (typeof letter === 'number' && Number.isInteger(letter) && letter > 0);

function nameProblem(name: unknown): AgentProblem | null {
  const text = typeof name === 'string' ? name.trim() : '';
  if (text === '') return { field: 'name', code: 'required' };
  return [...text].length > NAME_MAX ? { field: 'name', code: 'length' } : null;
}

/**
 * What is wrong with an agent: without a name or a letter of authority nobody files for others. The ID number and
 * the phone are checked by `domain/identity` like everybody's.
 */
export function agentProblems(agent: Partial<Record<keyof Agent, unknown>>): AgentProblem[] {
  const name = nameProblem(agent.name);
  const letter: AgentProblem[] = isLetter(agent.letter) ? [] : [{ field: 'letter', code: 'required' }];
  return name ? [name, ...letter] : letter;
}
