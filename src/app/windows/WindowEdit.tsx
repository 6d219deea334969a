import type { WindowRecord } from '../../contract/windows.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RecordPage } from '../shared/records/RecordPage.tsx';
import { WindowAlarm } from '../shared/WindowAlarm.tsx';
import { WindowStatus } from '../shared/WindowStatus.tsx';
import { WindowForm } from './WindowForm.tsx';

/** One window: its number, name, clerk and items. */
export default function WindowEdit() {
  return (
    <RecordPage<WindowRecord> resource="windows">
      {window => (
        <>
          <PageTitle title={window.name} beside={<State window={window} />} />
          <WindowForm key={window.id} window={window} />
        </>
      )}
    </RecordPage>
  );
}

function State({ window }: { window: WindowRecord }) {
  return (
    <>
      <WindowStatus window={window} />
      <WindowAlarm window={window} />
    </>
  );
}
