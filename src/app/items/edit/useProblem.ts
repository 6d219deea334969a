import { useState } from 'react';
import { ITEM_PROBLEM_WORDS } from '../../../domain/items/edit/problemWords.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useEditor } from './EditorContext.ts';

export interface FieldProblem {
  isWrong: boolean;
  sentence: string | undefined;
  /** The field has been left: from now on it may be called empty. */
  onBlur: () => void;
}

/** What is wrong at a path. A field that nobody has reached yet is not called empty before publication is tried. */
export function useProblem(path: string, isEmpty = false): FieldProblem {
  const local = useLocalText();
  const { problems, isTried } = useEditor();
  const [isLeft, setLeft] = useState(false);
  const found =
    problems.find(each => each.path === path && each.level === 'error') ??
    problems.find(each => each.path === path);
  const isShown = found !== undefined && (!isEmpty || isLeft || isTried || found.level === 'warning');
  return {
    isWrong: isShown && found.level === 'error',
    sentence: isShown ? local(ITEM_PROBLEM_WORDS[found.code]) : undefined,
    onBlur: () => setLeft(true),
  };
}
