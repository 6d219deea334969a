import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { visuallyHidden } from '../../shared/hidden.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { useEditor } from './EditorContext.ts';

/** Whether something under the path is wrong, as a shape with its words. */
export function ProblemMark({ path }: { path: string }) {
  const t = useT();
  const tokens = useTokens();
  const { problems } = useEditor();
  const here = problems.filter(each => each.path.startsWith(`${path}.`));
  if (here.length === 0) return null;
  const isError = here.some(({ level }) => level === 'error');
  const label = t(isError ? 'itemEdit.toMend' : 'itemEdit.toWeigh', { smart_count: here.length });
  return (
    <Box
      component="span"
      title={label}
      sx={{ color: isError ? tokens.red : tokens.amber, whiteSpace: 'nowrap' }}
    >
      {isError ? '■' : '▲'} {here.length}
      <Box component="span" sx={visuallyHidden}>
        {label}
      </Box>
    </Box>
  );
}
