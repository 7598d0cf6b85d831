import { connectPath, emergencyPath, screenPath } from '@skab/shared/protocol/http.ts';
import { trialPath } from '@skab/shared/protocol/trial.ts';
import { ownPath } from '@skab/shared/protocol/ownHttp.ts';
import { publishedPath } from '@skab/shared/protocol/publishedHttp.ts';
import { Link, Route, Switch } from 'wouter';
import { Fallback } from './Fallback.tsx';
import { lazyScreen } from './lazyScreen.tsx';
import { Settings } from './Settings.tsx';
import { loadBoardText, loadDayBeforeText, loadDeskText, loadKeysText, loadOwnText } from './text/text.ts';
import { useText } from './text/useText.ts';

// The larger screens need words of their own, which come with them.
const withDeskText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([screen, loadDeskText()]))[0];

const withBoardText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([withDeskText(screen), loadBoardText()]))[0];

const withKeysText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([screen, loadKeysText()]))[0];

const withDayBeforeText = async <Screen,>(screen: Promise<Screen>): Promise<Screen> =>
  (await Promise.all([withDeskText(screen), loadDayBeforeText()]))[0];

const EmergencyScreen = lazyScreen(
  async () => (await withKeysText(import('./screens/start/EmergencyScreen.tsx'))).EmergencyScreen,
);
const EmergencySheetScreen = lazyScreen(
  async () =>
    (await withKeysText(withDeskText(import('./screens/facilitator/paper/EmergencySheetScreen.tsx'))))
      .EmergencySheetScreen,
);
const FolderScreen = lazyScreen(
  async () => (await withDayBeforeText(import('./screens/dayBefore/FolderScreen.tsx'))).FolderScreen,
);
const TrialScreen = lazyScreen(
  async () => (await withDayBeforeText(import('./screens/dayBefore/TrialScreen.tsx'))).TrialScreen,
);
const TryPhone = lazyScreen(async () => (await withDayBeforeText(import('./screens/dayBefore/TryPhone.tsx'))).TryPhone);
const CardsScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/facilitator/paper/CardsScreen.tsx'))).CardsScreen,
);
const OwnScreen = lazyScreen(
  async () => (await Promise.all([import('./screens/phone/own/OwnScreen.tsx'), loadOwnText()]))[0].OwnScreen,
);
const PreviewScreen = lazyScreen(
  async () => (await withBoardText(import('./screens/phone/preview/PreviewScreen.tsx'))).PreviewScreen,
);
const RemoteScreen = lazyScreen(
  async () => (await withKeysText(withBoardText(import('./screens/facilitator/remote/RemoteScreen.tsx')))).RemoteScreen,
);
const WorkshopsScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/facilitator/workshops/WorkshopsScreen.tsx'))).WorkshopsScreen,
);
const ConnectScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/facilitator/room/ConnectScreen.tsx'))).ConnectScreen,
);
const FacilitatorScreen = lazyScreen(
  async () =>
    (await withKeysText(withBoardText(import('./screens/facilitator/FacilitatorScreen.tsx')))).FacilitatorScreen,
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
const PublishedScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/minutes/PublishedScreen.tsx'))).PublishedScreen,
);
const ImportScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/import/ImportScreen.tsx'))).ImportScreen,
);
const BringScreen = lazyScreen(
  async () => (await withDeskText(import('./screens/series/BringScreen.tsx'))).BringScreen,
);
const ChairScreen = lazyScreen(
  async () => (await withBoardText(import('./screens/chair/ChairScreen.tsx'))).ChairScreen,
);
const ProjectorScreen = lazyScreen(
  async () =>
    (await withDayBeforeText(withBoardText(import('./screens/projector/ProjectorScreen.tsx')))).ProjectorScreen,
);
const Gallery = import.meta.env.DEV ? lazyScreen(async () => (await import('./gallery/Gallery.tsx')).Gallery) : null;

const NotFound = () => {
  const { t } = useText();
  return (
    <Fallback words="common:notFound">
      <Link href="/">{t('common:toStart')}</Link>
    </Fallback>
  );
};

/** The addresses of the larger screens, each a chunk of its own; and what stands where there is no page. */
export const DeskScreens = () => (
  <Switch>
    <Route path="/styr">
      <WorkshopsScreen />
    </Route>
    <Route path="/styr/:workshopId">
      {({ workshopId }) => <FacilitatorScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={emergencyPath}>
      <EmergencyScreen settings={<Settings />} />
    </Route>
    <Route path="/noedkoder/:workshopId">
      {({ workshopId }) => <EmergencySheetScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/mappe/:workshopId">
      {({ workshopId }) => <FolderScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/lokale/:workshopId">
      {({ workshopId }) => <TrialScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={`${trialPath}/:code`}>{({ code }) => <TryPhone key={code} code={code} />}</Route>
    <Route path="/bordkort/:workshopId">
      {({ workshopId }) => <CardsScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/se/:workshopId">
      {({ workshopId }) => <PreviewScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={ownPath}>
      <OwnScreen settings={<Settings />} />
    </Route>
    <Route path="/fjern/:workshopId">
      {({ workshopId }) => <RemoteScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/referat/:workshopId">
      {({ workshopId }) => <MinutesScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={`${publishedPath}/:workshopId`}>
      {({ workshopId }) => <PublishedScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/ordstyrer/:workshopId">
      {({ workshopId }) => <ChairScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/hent/:workshopId">
      {({ workshopId }) => <ImportScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/forloeb/:workshopId">
      {({ workshopId }) => <BringScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path="/tavle">
      <PairScreen />
    </Route>
    <Route path="/tavle/:workshopId">
      {({ workshopId }) => <BoardScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    <Route path={connectPath}>
      <ConnectScreen />
    </Route>
    <Route path={screenPath}>
      <ProjectorScreen />
    </Route>
    <Route path={`${screenPath}/:workshopId`}>
      {({ workshopId }) => <ProjectorScreen key={workshopId} workshopId={workshopId} />}
    </Route>
    {Gallery && (
      <Route path="/galleri">
        <Gallery settings={<Settings />} />
      </Route>
    )}
    <Route>
      <NotFound />
    </Route>
  </Switch>
);
