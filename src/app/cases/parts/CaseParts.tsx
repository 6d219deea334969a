import Box from '@mui/material/Box';
import { useState } from 'react';
import type { CasePartRecord } from '../../../contract/caseParts.ts';
import type { CaseDetail } from '../../../contract/cases.ts';
import { latestParts } from '../../../domain/cases/parts.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { PartDialog, type PartPress } from './PartDialog.tsx';
import { PartTable } from './PartTable.tsx';

/** 联审: every office of the case, what it has said, and until when it may. Nothing where none was asked. */
export function CaseParts({ record }: { record: CaseDetail }) {
  const t = useT();
  const local = useLocalText();
  const [press, setPress] = useState<PartPress>();
  const { newest, earlier } = byAge(record.parts);
  if (newest.length === 0) return null;
  const against = newest.filter(part => record.partsAgainst.includes(part.code));
  return (
    <Section title={t('caseParts.title')} isFlush>
      <Box sx={{ px: 2, pb: 1, color: 'text.secondary' }}>{t('caseParts.lead')}</Box>
      {against.length > 0 && (
        <Box role="status" sx={{ px: 2, pb: 1, fontWeight: 600 }}>
          ■ {t('caseParts.against', { offices: against.map(part => local(part)).join('、') })}
        </Box>
      )}
      <PartTable record={record} parts={newest} onPress={setPress} />
      {earlier.length > 0 && (
        <Box component="details" sx={{ px: 2, py: 1 }}>
          <summary>{t('caseParts.earlier', { count: earlier.length })}</summary>
          <PartTable record={record} parts={earlier} />
        </Box>
      )}
      {press && <PartDialog record={record} press={press} onClose={() => setPress(undefined)} />}
    </Section>
  );
}

/** Of each office at each stage the newest; what it said before, or had no time to say, stays to be read. */
function byAge(parts: readonly CasePartRecord[]) {
  const stages = [...new Set(parts.map(({ stageNo }) => stageNo))];
  const newest = stages.flatMap(stageNo => latestParts(parts, stageNo));
  return { newest, earlier: parts.filter(part => !newest.includes(part)) };
}
