import Box from '@mui/material/Box';
import { KIND_WORDS } from '../../../domain/items/itemWords.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { AllowAt } from './AllowAt.tsx';
import { BasisAt } from './BasisAt.tsx';
import { ChoiceAt } from './ChoiceAt.tsx';
import { Departments } from './Departments.tsx';
import { NumberAt } from './NumberAt.tsx';
import { PairAt } from './PairAt.tsx';
import { fieldsStyle, lineStyle } from './style.ts';

/** Name, kind, limits and fee, each with what it rests on. */
export function BasicsSection() {
  const t = useT();
  const local = useLocalText();
  const days = t('itemEdit.days');
  const kinds = (['promise', 'instant'] as const).map(id => ({ id, name: local(KIND_WORDS[id]) }));
  return (
    <>
      <Section title={t('itemEdit.sections.basics')}>
        <Box sx={fieldsStyle}>
          <PairAt path="" label={t('items.fields.name')} maxLength={100} isRequired />
          <Box sx={lineStyle}>
            <ChoiceAt path="kind.value" label={t('items.fields.kind')} choices={kinds} width="11em" />
            <BasisAt path="kind" />
          </Box>
        </Box>
      </Section>
      <Section title={t('items.limits')}>
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('items.limitsText')}</Box>
        <Box sx={fieldsStyle}>
          {(['committedDays', 'legalDays'] as const).map(field => (
            <Box key={field} sx={lineStyle}>
              <NumberAt
                path={`${field}.value`}
                problemPath={field}
                label={t(`items.fields.${field}`)}
                unit={days}
                whenEmpty={null}
              />
              <BasisAt path={field} />
            </Box>
          ))}
          <NumberAt
            path="extensionDaysMax"
            label={t('items.result.extension')}
            unit={days}
            whenEmpty={null}
          />
          <Box sx={lineStyle}>
            <PairAt
              path="fee.value"
              problemPath="fee"
              label={t('items.fields.fee')}
              maxLength={200}
              isRequired
            />
            <BasisAt path="fee" />
          </Box>
          <PairAt path="committedNote" label={t('itemEdit.committedNote')} maxLength={500} />
        </Box>
      </Section>
      <Section title={t('itemEdit.allow.title')}>
        <Box sx={fieldsStyle}>
          <AllowAt field="deferral" />
          <AllowAt field="commitment" />
        </Box>
      </Section>
      <Departments />
    </>
  );
}
