import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { REMINDER_WORDS } from '../../../domain/limits/reminderLevels.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { type ClocksDraft, othersOf, REMINDER_LEVELS, TARGETS, withTarget } from './clocksDraft.ts';

interface Props {
  reminders: ClocksDraft['reminders'];
  canEdit: boolean;
  onChange: (reminders: ClocksDraft['reminders']) => void;
}

/** Who is told at which level: a line a level, a column a post. */
export function ReminderTable({ reminders, canEdit, onChange }: Props) {
  const t = useT();
  const local = useLocalText();
  return (
    <Table aria-label={t('rules.clocks.reminders')} sx={{ mt: 1 }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('rules.reminderList.fields.level')}</TableCell>
          {TARGETS.map(target => (
            <TableCell key={target}>{t(`rules.clocks.targets.${target}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {REMINDER_LEVELS.map(level => {
          const others = othersOf(reminders, level);
          return (
            <TableRow key={level}>
              <TableCell component="th" scope="row">
                {local(REMINDER_WORDS[level])}
                {others > 0 && ` · ${t('rules.clocks.others', { count: others })}`}
              </TableCell>
              {TARGETS.map(target => (
                <TableCell key={target} sx={{ py: 0 }}>
                  <Checkbox
                    size="small"
                    disabled={!canEdit}
                    checked={reminders[level].includes(target)}
                    onChange={event => onChange(withTarget(reminders, level, target, event.target.checked))}
                    slotProps={{
                      input: {
                        'aria-label': `${local(REMINDER_WORDS[level])}: ${t(`rules.clocks.targets.${target}`)}`,
                      },
                    }}
                  />
                </TableCell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
