import { shownKinds } from '@skab/shared/meeting/wallItem.ts';
import { roomsOf } from '@skab/shared/meeting/rooms.ts';
import { boundItem } from '@skab/shared/scene/shownItem.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { thingWords } from './thingWords.ts';
import { ThingsDialog } from './ThingsDialog.tsx';

/** The rooms of the plan, and what the screens of each show of their own. Nothing is drawn where the plan has none. */
export const RoomList = ({ evening: { board, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const rooms = roomsOf(board);
  if (rooms.length === 0) return null;
  return (
    <Stack gap={3}>
      <h4>{t('screens:rooms')}</h4>
      <ul className={styles.sessions}>
        {rooms.map((room) => {
          const item = boundItem(board, { kind: 'room', room });
          return (
            <li key={room}>
              <b>{room}</b>
              <span className={styles.hint}>
                {item ? t('screens:boundTo', { what: thingWords(t, board, item) }) : t('screens:followsEvening')}
              </span>
              <Row>
                <Button
                  kind="quiet"
                  icon={<DeskIcon name="monitor" />}
                  aria-label={t('screens:roomChoose', { room })}
                  onClick={() => setChosen(room)}
                >
                  {t('screens:choose')}
                </Button>
                {item && (
                  <Button
                    kind="quiet"
                    icon={<Icon name="x" />}
                    aria-label={t('screens:roomTakeOff', { room })}
                    onClick={() => send('showInRoom', { room, item: null })}
                  >
                    {t('screens:takeOff')}
                  </Button>
                )}
              </Row>
            </li>
          );
        })}
      </ul>
      {chosen !== null && (
        <ThingsDialog
          board={board}
          kinds={shownKinds}
          title={t('screens:roomTitle', { room: chosen })}
          onChoose={(item) => send('showInRoom', { room: chosen, item })}
          onClose={() => setChosen(null)}
        />
      )}
    </Stack>
  );
};
