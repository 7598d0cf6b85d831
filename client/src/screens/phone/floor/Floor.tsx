import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import { useEffect, useRef } from 'react';
import { FloorLine } from '../../../floor/FloorLine.tsx';
import { timeEachWords } from '../../../floor/floorWords.ts';
import { useFloorSpoken } from '../../../floor/useFloorSpoken.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { useAnnouncer } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Meta } from '../../../ui/Stack.tsx';
import { AskForFloor } from './AskForFloor.tsx';
import styles from './Floor.module.css';
import { FloorRefused } from './FloorRefused.tsx';
import { sendFloor } from './sendFloor.ts';

const closedWords = { closed: 'floor:listClosed', round: 'floor:roundOn' } as const;

/** The floor on a phone: who speaks, one's own place on the list, and the way to ask. */
export const Floor = ({ line, floor }: { readonly line: PhoneLine; readonly floor: SceneFloor }) => {
  const { t } = useText();
  const own = usePhoneView(line, (view) => view.floor);
  const place = own?.place ?? null;
  useFloorSpoken(floor, place === 0);
  useOwnSpoken(place);
  const each = timeEachWords(t, floor);
  return (
    <section className={styles.floor} aria-label={t('floor:title')}>
      <FloorLine floor={floor} />
      {own && place !== null ? (
        <div className={styles.own}>
          <p>
            <b>{place === 0 ? t('floor:yours') : place === 1 ? t('floor:placeNext') : t('floor:place', { place })}</b>
          </p>
          <Meta>{[t('floor:asName', { name: own.name }), each].join(' ')}</Meta>
          {place > 0 && (
            <Button kind="quiet" onClick={() => sendFloor(line, 'leaveFloor', { speakerId: own.speakerId })}>
              {t('floor:leave')}
            </Button>
          )}
        </div>
      ) : floor.mode === 'list' ? (
        <AskForFloor line={line} each={each} />
      ) : (
        <Meta>{t(closedWords[floor.mode])}</Meta>
      )}
      <FloorRefused line={line} />
    </section>
  );
};

/** Says that it is one's turn, or that one is next. */
const useOwnSpoken = (place: number | null): void => {
  const { t } = useText();
  const { politely } = useAnnouncer();
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (place !== null && place < 2) politely(t(place === 0 ? 'floor:yours' : 'floor:placeNext'), 'own floor');
  }, [place, politely, t]);
};
