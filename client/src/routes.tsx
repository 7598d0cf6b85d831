import { linkPath, screenPath } from '@skab/shared/protocol/http.ts';
import { Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { Fallback, MessagePage } from './Fallback.tsx';
import { lazyScreen } from './lazyScreen.tsx';
import { Settings } from './Settings.tsx';
import { loadBoardText, loadDeskText, loadImportText } from './text/text.ts';
import { useText } from './text/useText.ts';
import { Announcer } from './ui/Announcer.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';
import { ToastRegion } from './ui/Toast.tsx';

const StartScreen = lazyScreen(async () => (await import('./screens/start/StartScreen.tsx')).StartScreen);
const LinkScreen = lazyScreen(async () => (await import('./screens/start/LinkScreen.tsx')).LinkScreen);
const PhoneScreen = lazyScreen(async () => (await import('./screens/phone/PhoneScreen.tsx')).PhoneScreen);

// The larger screens need words of their own, which come with them.
const withDeskText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([screen, loadDeskText()]))[0];

const withBoardText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([withDeskText(screen), loadBoardText()]))[0];

const WorkshopsScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/facilitator/WorkshopsScreen.tsx'))).WorkshopsScreen,
);
const FacilitatorScreen = lazyScreen(
  async () => (await withBoardText(import('./screens/facilitator/FacilitatorScreen.tsx'))).FacilitatorScreen,
);
const BoardScreen = lazyScreen(
  async () => (await withBoardText(import('./screens/board/BoardScreen.tsx'))).BoardScreen,
);
const PairScreen = lazyScreen(
  async () => (await Promise.all([import('./screens/board/PairScreen.tsx'), loadBoardText()]))[0].PairScreen,
);
const MinutesScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/minutes/MinutesScreen.tsx'))).MinutesScreen,
);
const ImportScreen = lazyScreen(
  async () =>
    (await Promise.all([withDeskText(import('./screens/import/ImportScreen.tsx')), loadImportText()]))[0].ImportScreen,
);
const ProjectorScreen = lazyScreen(
  async () => (await withBoardText(import('./screens/projector/ProjectorScreen.tsx'))).ProjectorScreen,
);
const Gallery = import.meta.env.DEV ? lazyScreen(async () => (await import('./gallery/Gallery.tsx')).Gallery) : null;

const Waiting = () => {
  const { t } = useText();
  return (
    <MessagePage>
      <Loading>{t('common:oneMoment')}</Loading>
    </MessagePage>
  );
};

const NotFound = () => {
  const { t } = useText();
  return (
    <Fallback words="common:notFound">
      <Link href="/">{t('common:toStart')}</Link>
    </Fallback>
  );
};

const Screens = () => (
  <Switch>
    <Route path="/">
      <StartScreen settings={<Settings />} />
    </Route>
    <Route path={linkPath}>
      <LinkScreen />
    </Route>
    <Route path="/m/:code">{({ code }) => <PhoneScreen key={code} code={code} settings={<Settings />} />}</Route>
    <Route path="/styr">
      <WorkshopsScreen />
    </Route>
    <Route path="/styr/:workshopId">
      {({ workshopId }) => <FacilitatorScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/referat/:workshopId">
      {({ workshopId }) => <MinutesScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/hent/:workshopId">
      {({ workshopId }) => <ImportScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/tavle">
      <PairScreen />
    </Route>
    <Route path="/tavle/:workshopId">
      {({ workshopId }) => <BoardScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={screenPath}>
      <ProjectorScreen />
    </Route>
    <Route path={`${screenPath}/:workshopId`}>
      {({ workshopId }) => <ProjectorScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    {Gallery && (
      <Route path="/galleri">
        <Gallery />
      </Route>
    )}
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

/** Every address of the client, and the screen that answers it. */
export const App = () => {
  const { t } = useText();
  return (
    <Announcer>
      <ToastRegion dismiss={t('common:dismiss')}>
        <ErrorBoundary fallback={() => <Fallback words="common:broken" />}>
          <Suspense fallback={<Waiting />}>
            <Screens />
          </Suspense>
        </ErrorBoundary>
      </ToastRegion>
    </Announcer>
  );
};
