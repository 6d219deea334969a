import { useT } from '../i18n/useT.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { WindowForm } from './WindowForm.tsx';

export default function WindowCreate() {
  const t = useT();
  return (
    <>
      <PageTitle title={t('windows.createTitle')} />
      <WindowForm />
    </>
  );
}
