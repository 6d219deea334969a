import Box from '@mui/material/Box';
import { visuallyHidden } from '../hidden.ts';

export interface Segment<T extends string> {
  value: T;
  label: string;
}

interface Props<T extends string> {
  /** One name for the group on the page. */
  name: string;
  label: string;
  /** Also for the eye: where nothing beside it says what is chosen. */
  isLabelShown?: boolean;
  segments: readonly Segment<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  isWrong?: boolean;
  isDisabled?: boolean;
  describedBy?: string;
}

/** A choice of a few words side by side: radio buttons underneath, so that keys and readers know it. */
export function Segments<T extends string>(props: Props<T>) {
  const { name, label, isLabelShown, segments, value, onChange, isWrong, isDisabled, describedBy } = props;
  const group = (
    <Box
      role="radiogroup"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px' }}
    >
      {segments.map(segment => (
        <Box key={segment.value} component="label" sx={[segmentStyle, isWrong ? wrongStyle : {}]}>
          <Box
            component="input"
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={isDisabled}
            onChange={() => onChange(segment.value)}
            sx={visuallyHidden}
          />
          {segment.label}
        </Box>
      ))}
    </Box>
  );
  if (!isLabelShown) return group;
  return (
    <div>
      <Box aria-hidden sx={{ mb: 0.25, fontSize: '0.86rem', color: 'text.secondary' }}>
        {label}
      </Box>
      {group}
    </div>
  );
}

const segmentStyle = {
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minHeight: '1.86rem',
  minWidth: '2.86rem',
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: '3px',
  color: 'text.secondary',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
  '&:has(:checked)': {
    color: 'primary.main',
    borderColor: 'primary.main',
    backgroundColor: 'action.selected',
    fontWeight: 600,
    boxShadow: 'inset 0 -2px 0 currentColor',
  },
  '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '1px' },
  '&:has(:disabled)': { cursor: 'default' },
} as const;

const wrongStyle = { borderColor: 'error.main' } as const;
