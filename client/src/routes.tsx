import { linkPath } from '@skab/shared/protocol/http.ts';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Fallback, MessagePage } from './Fallback.tsx';
import { lazyScreen } from './lazyScreen.tsx';
import { Settings } from './Settings.tsx';
import { useText } from './text/useText.ts';
import { Announcer } from './ui/Announcer.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';
import { ToastRegion } from './ui/Toast.tsx';

const StartScreen = lazyScreen(async () => (await import('./screens/start/StartScreen.tsx')).StartScreen);
const LinkScreen = lazyScreen(async () => (await import('./screens/start/LinkScreen.tsx')).LinkScreen);
const PhoneScreen = lazyScreen(async () => (await import('./screens/phone/PhoneScreen.tsx')).PhoneScreen);

// The phone's page carries no list of what the larger screens are made of.
const DeskScreens = lazyScreen(async () => (await import('./deskScreens.tsx')).DeskScreens);

const Nothing = () => null;
// Only a page that came over https can be kept; the others need not know how.
const NewVersion =
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? lazy(async () => ({
        default: await import('./NewVersion.tsx').then(
          ({ NewVersion: fetched }) => fetched,
          () => Nothing,
        ),
      }))
    : null;

const Waiting = () => {
  const { t } = useText();
  return (
    <MessagePage>
      <Loading>{t('common:oneMoment')}</Loading>
    </MessagePage>
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
    <Route>
      <DeskScreens />
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
          {NewVersion && (
            <Suspense>
              <NewVersion />
            </Suspense>
          )}
        </ErrorBoundary>
      </ToastRegion>
    </Announcer>
  );
};
