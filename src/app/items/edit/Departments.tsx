import Box from '@mui/material/Box';
import type { LocalText } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../shared/Section.tsx';
import { AddButton } from './AddButton.tsx';
import { BasisAt } from './BasisAt.tsx';
import { PairAt } from './PairAt.tsx';
import { RowButtons } from './RowButtons.tsx';
import { fieldsStyle } from './style.ts';
import { useRowsAt } from './useRowsAt.ts';

/** 涉及部门. */
export function Departments() {
  const t = useT();
  const list = useRowsAt<LocalText>('departments.value');
  const noun = t('itemEdit.department');
  return (
    <Section title={t('items.result.departments')}>
      <Box sx={fieldsStyle}>
        {list.rows.map((row, index) => {
          // Names are typed and may be the same: only the place tells the rows apart.
          const place = String(index);
          return (
            <Box key={place} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <PairAt
                path={`departments.value.${index}`}
                problemPath={`departments.${index}`}
                label={`${noun} ${index + 1}`}
                maxLength={100}
                isRequired
                autoFocus={list.isAdded(index)}
              />
              <RowButtons
                name={row.zh || `${noun} ${index + 1}`}
                index={index}
                count={list.rows.length}
                onMove={by => list.move(index, by)}
                onRemove={() => list.remove(index)}
                isDisabled={list.isReadOnly}
              />
            </Box>
          );
        })}
        {list.rows.length > 0 && <BasisAt path="departments" />}
      </Box>
      <AddButton
        label={t('itemEdit.add', { noun })}
        onPress={() => list.add({ zh: '', en: '' })}
        isDisabled={list.isReadOnly}
        buttonRef={list.addButton}
      />
    </Section>
  );
}
