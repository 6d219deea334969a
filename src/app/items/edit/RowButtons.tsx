import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useT } from '../../i18n/useT.ts';

interface Props {
  /** What the row is called, for those who hear the buttons. */
  name: string;
  index: number;
  count: number;
  onMove?: (by: -1 | 1) => void;
  onRemove: () => void;
  isDisabled: boolean;
}

/** Up, down, away. */
export function RowButtons({ name, index, count, onMove, onRemove, isDisabled }: Props) {
  const t = useT();
  const button = (sign: string, label: string, press: () => void, isOff = false) => (
    <IconButton
      size="small"
      title={label}
      aria-label={`${label}: ${name}`}
      onClick={press}
      disabled={isDisabled || isOff}
      sx={{ width: '2rem', height: '2rem', fontSize: '1rem' }}
    >
      {sign}
    </IconButton>
  );
  return (
    <Box sx={{ display: 'flex', flex: 'none' }}>
      {onMove && button('↑', t('itemEdit.up'), () => onMove(-1), index === 0)}
      {onMove && button('↓', t('itemEdit.down'), () => onMove(1), index === count - 1)}
      {button('✕', t('itemEdit.remove'), onRemove)}
    </Box>
  );
}
