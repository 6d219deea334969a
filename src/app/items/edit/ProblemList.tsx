import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { ITEM_PROBLEM_WORDS } from '../../../domain/items/edit/problemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { useEditor } from './EditorContext.ts';
import { usePlaceName } from './usePlaceName.ts';

/** Everything that is wrong or worth a thought; each line leads to its field. */
export function ProblemList({ onLead }: { onLead: (path: string) => void }) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const { problems } = useEditor();
  const placeName = usePlaceName();
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  return (
    <Box component="section" aria-label={t('itemEdit.problems')}>
      <Typography variant="h2" sx={{ px: 1.25, mb: 0.5 }}>
        {t('itemEdit.problems')}
      </Typography>
      <Box role="status" sx={{ px: 1.25, color: 'text.secondary' }}>
        {errors.length > 0 ? t('itemEdit.toMend', { smart_count: errors.length }) : t('itemEdit.mayPublish')}
        {warnings.length > 0 && ` · ${t('itemEdit.toWeigh', { smart_count: warnings.length })}`}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: '42vh', overflowY: 'auto' }}>
        {[...errors, ...warnings].map(({ path, code, level }) => (
          <li key={`${path} ${code}`}>
            <ButtonBase onClick={() => onLead(path)} sx={lineStyle}>
              <Box component="span" aria-hidden sx={{ color: level === 'error' ? tokens.red : tokens.amber }}>
                {level === 'error' ? '■' : '▲'}
              </Box>
              <span>
                {placeName(path)}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {local(ITEM_PROBLEM_WORDS[code])}
                </Box>
              </span>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  width: '100%',
  justifyContent: 'flex-start',
  alignItems: 'baseline',
  gap: 0.75,
  px: 1.25,
  py: 0.5,
  borderRadius: '3px',
  fontSize: '0.93rem',
  lineHeight: 1.4,
  textAlign: 'left',
  '&:hover': { backgroundColor: 'action.hover' },
  '&.Mui-focusVisible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
} as const;
