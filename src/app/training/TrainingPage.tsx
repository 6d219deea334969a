import { useT } from '../i18n/useT.ts';
import { PagePlaceholder } from '../shared/PagePlaceholder.tsx';

export default function TrainingPage() {
  return <PagePlaceholder title={useT()('training.name')} />;
}
