import TextField from '@mui/material/TextField';
import type { ItemRecord } from '../../../contract/office.ts';
import { COURTESY_REASONS } from '../../../domain/queue/courtesy.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { NumberRequest } from './numberRequest.ts';

interface Props {
  items: readonly ItemRecord[];
  value: NumberRequest;
  errors: Readonly<Record<string, unknown>>;
  onChange: (change: Partial<NumberRequest>) => void;
}

/** Native menus: quick from the keyboard, and nothing to load. */
const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

export function TakeNumberFields({ items, value, errors, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const field = (name: keyof NumberRequest) => ({
    id: `take-${name}`,
    value: value[name],
    error: typeof errors[name] === 'string',
    helperText: typeof errors[name] === 'string' ? errors[name] : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    autoComplete: 'off',
    fullWidth: true,
  });
  const creditCode = field('creditCode');
  return (
    <>
      <TextField {...field('itemCode')} select slotProps={NATIVE} label={t('desk.take.item')} autoFocus>
        <option value="">{t('desk.intake.choose')}</option>
        {items.map(item => (
          <option key={item.code} value={item.code} disabled={!item.open}>
            {item.open ? item[language] : t('desk.take.closedItem', { item: item[language] })}
          </option>
        ))}
      </TextField>
      <TextField
        {...creditCode}
        label={t('desk.take.creditCode')}
        helperText={creditCode.helperText ?? t('desk.take.creditHint')}
      />
      <TextField {...field('applicantName')} label={t('desk.take.name')} />
      <TextField {...field('idNumber')} label={t('desk.take.idNumber')} />
      <TextField {...field('courtesy')} select slotProps={NATIVE} label={t('desk.take.courtesy')}>
        <option value="">{t('desk.take.noCourtesy')}</option>
        {COURTESY_REASONS.map(reason => (
          <option key={reason.code} value={reason.code}>
            {reason[language]}
          </option>
        ))}
      </TextField>
    </>
  );
}
