import Box from '@mui/material/Box';
import type { EligibilityLine } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { AddButton } from './AddButton.tsx';
import { BasisAt } from './BasisAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { useEditor } from './EditorContext.ts';
import { PairAt } from './PairAt.tsx';
import { RowButtons } from './RowButtons.tsx';
import { moved, without } from './rows.ts';
import { fieldsStyle } from './style.ts';

const PATH = 'eligibility.value';

/** Who may apply, a line each, for all or for one circumstance. */
export function Eligibility() {
  const t = useT();
  const local = useLocalText();
  const { draft, set, isReadOnly } = useEditor();
  const rows = draft.eligibility?.value ?? [];
  const put = (lines: readonly EligibilityLine[]) =>
    set('eligibility', lines.length > 0 ? { status: 'P', ...draft.eligibility, value: lines } : undefined);
  const noun = t('itemEdit.line');
  return (
    <Section title={t('items.result.eligibility')}>
      <Box sx={fieldsStyle}>
        {rows.map((row, index) => {
          const path = `${PATH}.${index}`;
          return (
            <Box key={path} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              {draft.variants.length > 0 && (
                <ChoiceAt
                  path={`${path}.variant`}
                  label={t('itemEdit.variant')}
                  choices={[
                    { id: '', name: t('itemEdit.all') },
                    ...draft.variants.map(({ code, ...name }) => ({ id: code, name: local(name) || code })),
                  ]}
                  width="11em"
                  onChoose={id => set(`${path}.variant`, id === '' ? null : id)}
                />
              )}
              <PairAt path={path} label={`${noun} ${index + 1}`} maxLength={1000} isMultiline />
              <RowButtons
                name={row.zh || `${noun} ${index + 1}`}
                index={index}
                count={rows.length}
                onMove={by => put(moved(rows, index, by))}
                onRemove={() => put(without(rows, index))}
                isDisabled={isReadOnly}
              />
            </Box>
          );
        })}
        {rows.length > 0 && <BasisAt path="eligibility" />}
      </Box>
      <AddButton
        label={t('itemEdit.add', { noun })}
        onPress={() => put([...rows, { variant: null, zh: '', en: '' }])}
        isDisabled={isReadOnly}
      />
    </Section>
  );
}
