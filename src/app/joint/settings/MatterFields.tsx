import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.ts';
import { ListField } from '../../settings/ListField.tsx';
import { RemoveButton } from '../../settings/RemoveButton.tsx';
import { ConfirmMark } from '../../settings/rules/ConfirmMark.tsx';
import { CheckboxGroup } from '../../shared/records/form/CheckboxGroup.tsx';
import { definitionOf, useItems } from '../../shared/records/items.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { type MatterDraft, shareable, withItems } from './mattersDraft.ts';

interface Props {
  matter: MatterDraft;
  index: number;
  canEdit: boolean;
  isAdded: boolean;
  isAsSaved: boolean;
  confirmed: readonly string[];
  onConfirm: (codes: string[]) => void;
  onChange: (part: Partial<MatterDraft>) => void;
  onRemove: () => void;
  problemOf: (path: string) => string | undefined;
}

/** One joint matter: its name, its items, and what is handed in once for several of them. */
export function MatterFields(props: Props) {
  const { matter, index, canEdit, isAdded, confirmed, onConfirm, onChange, onRemove, problemOf } = props;
  const t = useT();
  const local = useLocalText();
  const records = useItems();
  const items = records.map(definitionOf);
  const name = local(matter) || t('joint.settings.new');
  const chosen = items.filter(({ code }) => matter.items.includes(code));
  return (
    <Section
      title={name}
      beside={canEdit && <RemoveButton label={t('rules.removeRow', { name })} onPress={onRemove} />}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, mb: 1.5, alignItems: 'flex-start' }}>
        {(['zh', 'en', 'code'] as const).map(field => (
          <Box key={field} sx={{ flex: field === 'code' ? '0 1 12rem' : '1 1 14rem', minWidth: 0 }}>
            <ListField
              path={`matters.${index}.${field}`}
              label={t(`joint.settings.${field}`)}
              value={matter[field]}
              onChange={value => onChange({ [field]: value })}
              problem={problemOf(`${index}.${field}`)}
              width="100%"
              maxLength={field === 'zh' ? 60 : field === 'en' ? 120 : 40}
              disabled={field === 'code' && matter.isSaved}
              autoFocus={field === 'zh' && isAdded}
            />
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        <CheckboxGroup
          label={t('joint.settings.items')}
          choices={records.map(item => ({
            id: item.code,
            name: item.open ? local(item) : t('desk.take.closedItem', { item: local(item) }),
          }))}
          chosen={matter.items}
          onChange={codes => onChange(withItems(matter, codes, items))}
          hint={t('joint.settings.itemsHint')}
          problem={problemOf(`${index}.items`)}
        />
        {chosen.length > 1 && (
          <CheckboxGroup
            label={t('joint.settings.shared')}
            choices={shareable(chosen).map(material => ({ id: material.id, name: local(material) }))}
            chosen={matter.shared}
            onChange={shared => onChange({ shared })}
            hint={t('joint.settings.sharedHint')}
            problem={problemOf(`${index}.shared`)}
          />
        )}
      </Box>
      {props.isAsSaved ? (
        <ConfirmMark
          label={name}
          field={matter.code}
          confirmed={confirmed}
          source={t('rules.ownRule')}
          canEdit={canEdit}
          onChange={onConfirm}
        />
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{t('joint.settings.confirmLater')}</Box>
      )}
    </Section>
  );
}
