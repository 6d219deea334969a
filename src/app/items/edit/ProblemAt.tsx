import Box from '@mui/material/Box';
import { ITEM_PROBLEM_WORDS } from '../../../domain/items/edit/problemWords.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { useEditor } from './EditorContext.ts';

/** What is wrong with a whole list or a condition, where no single field can say it. */
export function ProblemAt({ path }: { path: string }) {
  const local = useLocalText();
  const tokens = useTokens();
  const { problems } = useEditor();
  const here = problems.filter(each => each.path === path);
  if (here.length === 0) return null;
  return (
    <Box data-path={path} tabIndex={-1} sx={{ my: 0.5 }}>
      {here.map(({ code, level }) => (
        <Box key={code} sx={{ color: level === 'error' ? tokens.red : tokens.amber }}>
          {level === 'error' ? '■' : '▲'} {local(ITEM_PROBLEM_WORDS[code])}
        </Box>
      ))}
    </Box>
  );
}
