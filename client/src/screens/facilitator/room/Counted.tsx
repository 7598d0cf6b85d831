import { only } from '@skab/shared/board/collections.ts';
import { mostPeople } from '@skab/shared/commands/countRoom.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { BalancePart } from './BalancePart.tsx';
import { DoorDialog } from './DoorDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** How many are in the room, as somebody counted them, and what was said at the door. */
export const Counted = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { board, may } = evening;
  const people = board.get('roomCount', only)?.people;
  return (
    <Stack gap={3}>
      {may('countRoom') && <CountField key={people} evening={evening} people={people} />}
      {board.get('doorQuestions', only) && <SaidAtDoor evening={evening} />}
      {evening.arrivals?.balance && <BalancePart balance={evening.arrivals.balance} />}
      {may('askAtDoor') && (
        <div>
          <Button kind="quiet" onClick={() => setIsAsking(true)}>
            {t('people:ask')}
          </Button>
        </div>
      )}
      {isAsking && <DoorDialog evening={evening} onClose={() => setIsAsking(false)} />}
    </Stack>
  );
};

const CountField = ({ evening, people }: { readonly evening: Evening; readonly people: number | undefined }) => {
  const { t } = useText();
  const kept = people === undefined ? '' : String(people);
  const [typed, setTyped] = useState(kept);
  const count = typed.trim() === '' ? null : Number(typed.trim());
  const isWrong = count !== null && !(Number.isInteger(count) && count >= 0 && count <= mostPeople);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) evening.send('countRoom', { people: count });
      }}
    >
      <TextInput
        label={t('people:count')}
        description={t('people:countHelp')}
        error={isWrong ? t('people:countWrong') : undefined}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        after={
          <Button type="submit" disabled={isWrong || typed.trim() === kept}>
            {t('people:keep')}
          </Button>
        }
      />
    </form>
  );
};

const SaidAtDoor = ({ evening: { arrivals } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const all = arrivals?.kinds ?? [];
  const home = arrivals?.fromHome ?? 0;
  const tables = arrivals?.tables ?? [];
  return (
    <Stack gap={2}>
      <h3>{t('people:kinds')}</h3>
      <p className={styles.hint}>
        {t(all.length + home + tables.length === 0 ? 'people:kindsNone' : 'people:kindsHelp')}
      </p>
      <ul aria-label={t('people:kinds')}>
        {all.map(({ kind, council, people }) => {
          const named =
            council === null ? t(`people:${kind}`) : t('people:ofCouncil', { kind: t(`people:${kind}`), council });
          return <li key={named}>{t('people:counted', { kind: named, count: people })}</li>;
        })}
        {tables.map(({ table, people }) => (
          <li key={table}>{t('people:atTable', { table, count: people })}</li>
        ))}
        {home > 0 && <li>{t('people:fromHome', { count: home })}</li>}
      </ul>
    </Stack>
  );
};
