import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';

interface Props {
  label: string;
  isChecked: boolean;
  /** Some, not all: of the box in the head. */
  isSome?: boolean;
  onToggle: () => void;
}

/** The box before a row; pressing it selects, and does not open the row. */
export function SelectCell({ label, isChecked, isSome, onToggle }: Props) {
  return (
    <TableCell padding="checkbox" sx={{ width: '2.5rem' }} onClick={event => event.stopPropagation()}>
      <Checkbox
        size="small"
        checked={isChecked}
        indeterminate={isSome}
        onChange={onToggle}
        slotProps={{ input: { 'aria-label': label } }}
      />
    </TableCell>
  );
}
