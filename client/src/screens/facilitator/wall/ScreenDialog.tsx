import { screenNameLimit } from '@skab/shared/commands/bindScreen.ts';
import { roomsOf } from '@skab/shared/meeting/rooms.ts';
import type { ScreenBound } from '@skab/shared/meeting/wallItem.ts';
import { useState } from 'react';
import { useIslands } from '../../../board/useIslands.ts';
import { useText } from '../../../text/useText.ts';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { FormDialog } from '../../../board/FormDialog.tsx';
import type { ListedScreen } from './listScreens.ts';
import { thingWords } from './thingWords.ts';

const isSame = (a: ScreenBound | null, b: ScreenBound | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names a shared screen, and says what it shows: the evening, a room's own, a stand or a cluster. */
export const ScreenDialog = ({
  evening: { board, send },
  screen,
  onClose,
}: {
  readonly evening: Evening;
  readonly screen: ListedScreen;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [name, setName] = useState(screen.name);
  const [bound, setBound] = useState(screen.bound);
  const { islands } = useIslands(board);
  const rooms = roomsOf(board);
  const chosenRoom = bound?.kind === 'room' && !rooms.includes(bound.room) ? [bound.room] : [];
  const choices: readonly (readonly [ScreenBound | null, string])[] = [
    [null, t('screens:showsEvening')],
    ...[...rooms, ...chosenRoom].map((room) => [{ kind: 'room', room }, t('screens:showsRoom', { room })] as const),
    ...[...board.all('stations')].map(([id]) => {
      const station = { kind: 'station', id } as const;
      return [station, t('screens:showsThing', { what: thingWords(t, board, station) })] as const;
    }),
    ...islands.map(({ clusterId: id }) => {
      const cluster = { kind: 'cluster', id } as const;
      return [cluster, t('screens:showsThing', { what: thingWords(t, board, cluster) })] as const;
    }),
  ];
  const save = (): void => {
    send('bindScreen', { screenId: screen.screenId, name, bound });
    onClose();
  };
  return (
    <FormDialog title={t('screens:edit')} onSave={save} onClose={onClose}>
      <TextInput
        label={t('screens:screenName')}
        description={t('screens:screenNameHint')}
        value={name}
        onChange={setName}
        maxLength={screenNameLimit}
        autoFocus
      />
      <ChoiceList legend={t('screens:shows')}>
        {choices.map(([choice, words]) => (
          <RadioRow
            key={JSON.stringify(choice)}
            name="bound"
            checked={isSame(choice, bound)}
            onChange={() => setBound(choice)}
          >
            {words}
          </RadioRow>
        ))}
      </ChoiceList>
      {rooms.length === 0 && <p className={styles.hint}>{t('screens:noRooms')}</p>}
    </FormDialog>
  );
};
