import Box from '@mui/material/Box';
import type { Confirmed } from '../../../domain/items/item.ts';
import { isUnconfirmed } from '../../../domain/items/unconfirmed.ts';
import { useT } from '../../i18n/useT.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { useEditor } from './EditorContext.ts';
import { under, valueAt } from './path.ts';
import { TextAt } from './TextAt.tsx';

interface Props {
  /** Of the value: `committedDays`, `materials.3`. */
  path: string;
  /** A material keeps where it comes from under `source`. */
  field?: 'source' | 'citation';
}

/** On what a value rests, and whether the office would stand for it after publication. */
export function BasisAt({ path, field = 'source' }: Props) {
  const t = useT();
  const { draft, settled } = useEditor();
  const after = valueAt(settled, path) as Pick<Confirmed<unknown>, 'status' | 'confirmedBy'> | undefined;
  const waits = after?.status !== undefined && isUnconfirmed(after);
  const textOf = (holder: object) => String(valueAt(holder, under(path, field)) ?? '').trim();
  // Publication leaves a basis out that spoke of the content as it was.
  const isLeftOut = textOf(draft) !== '' && textOf(settled) === '';
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flex: 1, minWidth: '14em' }}>
      <TextAt
        path={under(path, field)}
        label={t('itemEdit.basis')}
        maxLength={300}
        hint={isLeftOut ? t('itemEdit.basisOld') : undefined}
      />
      {/* The height of a field, so that the chip stands beside its text. */}
      <Box sx={{ minWidth: '4.6em', height: '2.6rem', display: 'flex', alignItems: 'center' }}>
        {waits && <UnconfirmedChip status={after.status} />}
      </Box>
    </Box>
  );
}
