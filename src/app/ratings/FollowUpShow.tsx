import Box from '@mui/material/Box';
import type { FollowUpDetail } from '../../contract/ratings.ts';
import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { Facts } from '../shared/records/Facts.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { Neighbours } from '../shared/records/Neighbours.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { Section } from '../shared/Section.tsx';
import { FollowUpActions } from './FollowUpActions.tsx';
import { FixBy } from './FollowUpList.tsx';
import { FollowUpState } from './FollowUpState.tsx';
import { GradeTag } from './GradeTag.tsx';
import { Reasons, Source, Subject } from './ratingCells.tsx';

/** One bad rating: what was said, what was done, and what may be done now. */
export default function FollowUpShow() {
  return (
    <RecordPage<FollowUpDetail> resource="follow-ups" isDetail>
      {record => <FollowUpPage record={record} />}
    </RecordPage>
  );
}

function FollowUpPage({ record }: { record: FollowUpDetail }) {
  const t = useT();
  const { rating } = record;
  return (
    <Box>
      <Neighbours resource="follow-ups" id={record.id} sort={{ field: 'fixBy', order: 'ASC' }} />
      <PageTitle title={`${t('ratings.followUps')} · ${rating.ratedOn}`} />
      <FollowUpActions record={record} />
      <Section title={t('ratings.about')}>
        <Facts
          facts={[
            { label: t('ratings.fields.status'), value: <FollowUpState record={record} /> },
            { label: t('ratings.fields.grade'), value: <GradeTag grade={rating.grade} /> },
            { label: t('ratings.fields.reasons'), value: <Reasons record={rating} /> },
            { label: t('ratings.fields.item'), value: <ItemName code={rating.itemCode} /> },
            { label: t('ratings.fields.window'), value: rating.windowNo },
            { label: t('ratings.fields.rated'), value: rating.ratedName },
            { label: t('ratings.fields.subject'), value: <Subject record={rating} /> },
            { label: t('ratings.fields.source'), value: <Source record={rating} /> },
            {
              label: t('ratings.fields.at'),
              value: rating.at ? <Moment at={rating.at} withDay /> : rating.ratedOn,
            },
            { label: t('ratings.fields.handler'), value: record.handlerName ?? t('ratings.nobody') },
            { label: t('ratings.fields.contactBy'), value: record.contactBy },
            { label: t('ratings.fields.fixBy'), value: <FixBy record={record} /> },
          ]}
        />
      </Section>
      <Steps record={record} />
    </Box>
  );
}

function Steps({ record }: { record: FollowUpDetail }) {
  const t = useT();
  const resultText = (result: string | null) =>
    result === null ? '' : t(`ratings.results.${result as 'reached'}`);
  return (
    <Section title={t('ratings.history')} isFlush>
      {record.steps.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{t('ratings.noHistory')}</Box>
      ) : (
        <PlainTable
          label={t('ratings.history')}
          heads={[
            t('ratings.fields.at'),
            t('ratings.step'),
            t('ratings.result'),
            t('ratings.note'),
            t('ratings.by'),
          ]}
          wrapping={[3]}
          rows={record.steps}
          keyOf={step => step.id}
          cells={step => [
            <Moment key="at" at={step.at} />,
            t(`ratings.actions.${step.action}`),
            resultText(step.result),
            step.note,
            step.actorName,
          ]}
        />
      )}
    </Section>
  );
}
