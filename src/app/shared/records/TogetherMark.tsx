import Chip from '@mui/material/Chip';
import type { CaseRecord } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';

/** 一件事, 家属: the case belongs together with others. */
export function TogetherMark({ record }: { record: Pick<CaseRecord, 'jointId' | 'familyId'> }) {
  const t = useT();
  return (
    <>
      {record.jointId && <Chip variant="outlined" label={t('joint.mark.joint')} sx={markStyle} />}
      {record.familyId && <Chip variant="outlined" label={t('joint.mark.family')} sx={markStyle} />}
    </>
  );
}

const markStyle = { ml: 0.5 } as const;
