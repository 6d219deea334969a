import Box from '@mui/material/Box';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, Resource } from 'ra-core';
import { lazy, Suspense, useState } from 'react';
import { Route } from 'react-router';
import { Absences } from './absences/index.ts';
import { applicants } from './applicants/index.ts';
import { bookings } from './bookings/index.ts';
import { HistoryCases, HistoryImport } from './caseImports/index.ts';
import { CaseLedgerPage } from './caseLedger/index.ts';
import { cases } from './cases/index.ts';
import { Desk } from './desk/index.ts';
import { enterprises } from './enterprises/index.ts';
import { events } from './events/index.ts';
import { Fairness } from './fairness/index.ts';
import { grants } from './grants/index.ts';
import { SelfReleased } from './hands/index.ts';
import { holidays } from './holidays/index.ts';
import { Intake } from './intake/index.ts';
import { items } from './items/index.ts';
import { JointFilingPage } from './joint/index.ts';
import { Kpi, KpiReport } from './kpi/index.ts';
import { AppFrame } from './layout/AppFrame.tsx';
import { AppLayout } from './layout/AppLayout.tsx';
import { ErrorPage } from './layout/ErrorPage.tsx';
import { Home } from './layout/Home.tsx';
import { LoadingPage } from './layout/LoadingPage.tsx';
import { AccessDenied, NotFound } from './layout/SimplePages.tsx';
import { ListFilingPage } from './listFiling/index.ts';
import { Live } from './live/index.ts';
import { outbox } from './outbox/index.ts';
import { PaperPage, PaperTemplates } from './papers/index.ts';
import { Precheck } from './precheck/index.ts';
import type { Api } from './providers/api.ts';
import { OfficeContext } from './providers/OfficeContext.ts';
import { createOffice } from './providers/office.ts';
import { followUps, RatingSettings, ratings } from './ratings/index.ts';
import { Rules, reminders, Settings } from './settings/index.ts';
import { staff } from './staff/index.ts';
import { inspectedCases, orders } from './supervision/index.ts';
import { tickets } from './tickets/index.ts';
import { Training } from './training/index.ts';
import { windows } from './windows/index.ts';

const LoginPage = lazy(() => import('./login/LoginPage.tsx'));

/** The whole screen over one Api. A table of contents: one line a resource, one line a page. */
export function App({ api }: { api: Api }) {
  const [office] = useState(() => createOffice(api));
  return (
    <OfficeContext value={office}>
      <CoreAdminContext
        dataProvider={office.dataProvider}
        authProvider={office.authProvider}
        i18nProvider={office.i18nProvider}
        queryClient={office.queryClient}
        store={office.store}
      >
        <AppFrame>
          <CoreAdminUI
            layout={AppLayout}
            dashboard={Home}
            loginPage={SignInPage}
            catchAll={NotFound}
            accessDenied={AccessDenied}
            error={ErrorPage}
            loading={LoadingPage}
            title=""
            requireAuth
            disableTelemetry
          >
            <Resource {...cases} />
            <Resource {...enterprises} />
            <Resource {...grants} />
            <Resource {...applicants} />
            <Resource {...tickets} />
            <Resource {...bookings} />
            <Resource {...ratings} />
            <Resource {...followUps} />
            <Resource {...orders} />
            <Resource {...inspectedCases} />
            <Resource {...outbox} />
            <Resource {...items} />
            <Resource {...holidays} />
            <Resource {...windows} />
            <Resource {...staff} />
            <Resource {...events} />
            <Resource {...reminders} />
            <CustomRoutes>
              <Route path="/desk" element={<Desk />} />
              <Route path="/self-released" element={<SelfReleased />} />
              <Route path="/case-ledger" element={<CaseLedgerPage />} />
              <Route path="/history-cases" element={<HistoryCases />} />
              <Route path="/history-import" element={<HistoryImport />} />
              <Route path="/joint-filing" element={<JointFilingPage />} />
              <Route path="/list-filing" element={<ListFilingPage />} />
              <Route path="/live" element={<Live />} />
              <Route path="/precheck" element={<Precheck />} />
              <Route path="/absences" element={<Absences />} />
              <Route path="/kpi" element={<Kpi />} />
              <Route path="/fairness" element={<Fairness />} />
              <Route path="/intake" element={<Intake />} />
              <Route path="/rating-settings" element={<RatingSettings />} />
              <Route path="/rules/*" element={<Rules />} />
              <Route path="/settings" element={<Settings />} />
              <Route path="/training" element={<Training />} />
              <Route path="/paper-templates" element={<PaperTemplates />} />
            </CustomRoutes>
            <CustomRoutes noLayout>
              <Route
                path="/kpi/reports/:month"
                element={
                  <Suspense fallback={<Box />}>
                    <KpiReport />
                  </Suspense>
                }
              />
              <Route
                path="/papers/:id/print"
                element={
                  <Suspense fallback={<Box />}>
                    <PaperPage />
                  </Suspense>
                }
              />
            </CustomRoutes>
          </CoreAdminUI>
        </AppFrame>
      </CoreAdminContext>
    </OfficeContext>
  );
}

function SignInPage() {
  return (
    <Suspense fallback={<Box />}>
      <LoginPage />
    </Suspense>
  );
}
