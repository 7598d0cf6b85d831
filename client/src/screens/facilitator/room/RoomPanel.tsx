import { only } from '@skab/shared/board/collections.ts';
import { textScales } from '@skab/shared/commands/setWall.ts';
import { screenPath } from '@skab/shared/protocol/http.ts';
import { useState } from 'react';
import { useAtOnce } from '../../../board/useAtOnce.ts';
import { wayIn } from '../../../board/wayIn.ts';
import { useText } from '../../../text/useText.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { Code } from '../../../ui/Code.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Dots } from '../../../ui/Dots.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { AccessPanel } from './AccessPanel.tsx';
import { Counted } from './Counted.tsx';
import { DayBefore } from './DayBefore.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { HelpersPanel } from './HelpersPanel.tsx';
import { EveningKeys } from './EveningKeys.tsx';
import { InviteActions } from './InviteActions.tsx';
import { KeysPanel } from '../now/KeysPanel.tsx';
import { leading, textStep } from '../now/leading.ts';
import { PairDialog } from './PairDialog.tsx';
import { ScreenList } from '../wall/ScreenList.tsx';
import { WifiPart } from '../wall/WifiPart.tsx';

/** The room: who is here, how one comes in, the screen, and who may do what. */
export const RoomPanel = ({ evening }: { readonly evening: Evening }) => (
  <>
    <Here evening={evening} />
    <HelpersPanel workshopId={evening.workshopId} asking={evening.asking} />
    <hr />
    <WayInPanel evening={evening} />
    <hr />
    <ScreenPanel evening={evening} />
    <hr />
    <DayBefore evening={evening} />
    <AccessPanel evening={evening} />
    <hr />
    <EveningKeys evening={evening} />
    <hr />
    <KeysPanel evening={evening} />
  </>
);

const Here = ({ evening }: { readonly evening: Evening }) => {
  const { room, board } = evening;
  const people = board.get('roomCount', only)?.people;
  const { t } = useText();
  const phones = room?.phones ?? 0;
  return (
    <Stack gap={2}>
      <Row between>
        <h2>{t('desk:room')}</h2>
        <b className={styles.figures}>
          {t('desk:phonesHere', { count: phones })}
          {people !== undefined && ` · ${t('people:inRoom', { count: people })}`}
        </b>
      </Row>
      <Dots count={phones} />
      <p className={styles.hint}>{t('desk:screensHere', { count: room?.screens ?? 0 })}</p>
      <Counted evening={evening} />
    </Stack>
  );
};

const WayInPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, door, may, send } = evening;
  const { address: kept = null, textScale = 1 } = board.get('wall', only) ?? {};
  const [address, setAddress] = useAtOnce(kept);
  if (!door) return null;
  const way = wayIn(door.code, address, door.addresses, window.location.origin);
  const choose = (chosen: string | null): void => {
    setAddress(chosen);
    send('setWall', { address: chosen, textScale: textScales.find((scale) => scale === textScale) ?? 1 });
  };
  const offered = [...new Set([...door.addresses, ...(address === null ? [] : [address])])];
  return (
    <Stack gap={4}>
      <h3>{t('desk:wayIn')}</h3>
      <div className={styles.wayIn}>
        <div className={styles.qr}>
          <QrCode value={way.link} title={t('desk:wallQr', { address: way.address })} />
        </div>
        <Stack gap={1}>
          <span className={styles.code}>
            <Code value={way.code} />
          </span>
          <span className={styles.address}>{way.address}</span>
        </Stack>
      </div>
      {may('setWall') && offered.length > 1 && (
        <ChoiceList legend={t('desk:addresses')}>
          <RadioRow name="address" checked={address === null} onChange={() => choose(null)}>
            {t('desk:addressAutomatic')}
          </RadioRow>
          {offered.map((one) => (
            <RadioRow key={one} name="address" checked={address === one} onChange={() => choose(one)}>
              {one.replace(/^https?:\/\//u, '')}
            </RadioRow>
          ))}
        </ChoiceList>
      )}
      <InviteActions evening={evening} way={way} />
      <WifiPart evening={evening} />
    </Stack>
  );
};

const PairScreen = ({ workshopId, address }: { readonly workshopId: string; readonly address: string }) => {
  const { t } = useText();
  const toast = useToast();
  const [isPairing, setIsPairing] = useState(false);
  const close = (): void => setIsPairing(false);
  return (
    <div className={styles.quietActions}>
      <Button kind="quiet" icon={<DeskIcon name="monitor" />} onClick={() => setIsPairing(true)}>
        {t('desk:pair')}
      </Button>
      {isPairing && (
        <PairDialog
          workshopId={workshopId}
          address={address}
          onClose={close}
          onPaired={(role) => {
            close();
            toast({ words: t(role === 'screen' ? 'desk:pairedScreen' : 'desk:pairedTouchScreen') });
          }}
        />
      )}
    </div>
  );
};

const ScreenPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, door, may, workshopId } = evening;
  const { address = null, isBlack = false } = board.get('wall', only) ?? {};
  const at = textStep(board);
  const { smaller, larger, darken } = leading(evening);
  return (
    <Stack gap={3}>
      <h3>{t('desk:screen')}</h3>
      <div>
        <ButtonLink
          href={`${screenPath}/${workshopId}`}
          target="_blank"
          rel="noopener"
          icon={<DeskIcon name="monitor" />}
        >
          {t('desk:screenOpen')}
        </ButtonLink>
      </div>
      {may('setWall') && (
        <Row gap={5}>
          <Button kind="quiet" icon={<DeskIcon name="textSmaller" />} disabled={!smaller} onClick={smaller}>
            {t('desk:textSmaller')}
          </Button>
          <Button kind="quiet" icon={<DeskIcon name="textLarger" />} disabled={!larger} onClick={larger}>
            {t('desk:textLarger')}
          </Button>
        </Row>
      )}
      {may('setWall') && (
        <p className={styles.hint} role="status">
          {t('desk:textSize', { step: at + 1, steps: textScales.length })}
        </p>
      )}
      {darken && (
        <div className={styles.quietActions}>
          <Button kind="quiet" icon={<DeskIcon name={isBlack ? 'eye' : 'monitor'} />} onClick={darken}>
            {t(isBlack ? 'plan:light' : 'plan:black')}
          </Button>
          {isBlack && (
            <p className={styles.hint} role="status">
              {t('plan:isBlack')}
            </p>
          )}
        </div>
      )}
      {may('pairScreen') && door && (
        <PairScreen
          workshopId={workshopId}
          address={wayIn(door.code, address, door.addresses, window.location.origin).address}
        />
      )}
      <ScreenList evening={evening} />
    </Stack>
  );
};
