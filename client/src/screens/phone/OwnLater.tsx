import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useState } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { loadOwnText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { cameLate, sawLate } from './cameLate.ts';
import styles from './Phone.module.css';
import { useLater } from './useLater.ts';

const loadCode = async () => (await Promise.all([import('./own/ShowCode.tsx'), loadOwnText()]))[0];
const loadLink = async () => (await Promise.all([import('./own/PrivateLink.tsx'), loadOwnText()]))[0];
const loadLate = async () => (await Promise.all([import('./own/Late.tsx'), loadOwnText()]))[0];

/** The code for the one beside, and one's private link: fetched when they are opened. The link stands open when the meeting is over. */
export const OwnLater = ({
  workshopId,
  isOver,
  code = readJoinCode(window.location.pathname),
}: {
  readonly workshopId: string;
  readonly isOver: boolean;
  readonly code?: string | null;
}) =>
  code === null ? null : (
    <>
      {!isOver && <Opened part="showCode" code={code} workshopId={workshopId} />}
      <Opened key={String(isOver)} part="ownLink" code={code} workshopId={workshopId} isOpen={isOver} />
    </>
  );

interface OpenedProps {
  readonly part: 'showCode' | 'ownLink';
  readonly code: string;
  readonly workshopId: string;
  readonly isOpen?: boolean;
}

const Opened = ({ part, isOpen: wasOpen = false, ...about }: OpenedProps) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(wasOpen);
  return (
    <details className={styles.others} open={wasOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t(part === 'ownLink' && wasOpen ? 'phone:mineAfter' : `phone:${part}`)}</h2>
      </summary>
      {isOpen && (part === 'showCode' ? <Code {...about} /> : <Link {...about} />)}
    </details>
  );
};

type About = Pick<OpenedProps, 'code' | 'workshopId'>;

const Code = ({ code }: About) => {
  const { part, hasFailed } = useLater(loadCode);
  return part ? <part.ShowCode code={code} origin={window.location.origin} /> : <Fetching hasFailed={hasFailed} />;
};

const Link = (about: About) => {
  const { part, hasFailed } = useLater(loadLink);
  return part ? <part.PrivateLink {...about} origin={window.location.origin} /> : <Fetching hasFailed={hasFailed} />;
};

const Fetching = ({ hasFailed }: { readonly hasFailed: boolean }) => {
  const { t } = useText();
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};

/** For who comes when others have begun: shown once on this device, until it is put away. */
export const LateLater = ({
  workshopId,
  ...props
}: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly scene: Scene;
}) => {
  const [isLate, setIsLate] = useState(() => cameLate(workshopId, props.scene));
  // Who has written has been here, on this phone or another.
  const hasWritten = usePhoneView(props.line, (view) => view.own.length > 0);
  const seen = (): void => {
    sawLate(workshopId);
    setIsLate(false);
  };
  return isLate && !hasWritten && props.scene.phase === 'open' ? <LateCard {...props} onSeen={seen} /> : null;
};

const LateCard = (props: { readonly line: PhoneLine; readonly scene: Scene; readonly onSeen: () => void }) => {
  const { part } = useLater(loadLate);
  return part && <part.Late {...props} />;
};
