import type { Board } from '@skab/shared/board/board.ts';
import type { Rows } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './MinutesScreen.module.css';
import { readNames } from './readNames.ts';

type Mark = Rows['attendees']['mark'];

/** The attendance list one ticks. Who has a phone in the room has nothing to do with it. */
export const Attendance = ({ board, session }: { readonly board: Board; readonly session: WorkshopSession }) => {
  const { t } = useText();
  const people = [...board.all('attendees')].sort(
    ([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1),
  );
  return (
    <Stack gap={3}>
      <p className={styles.help}>{t('minutes:attendanceHelp')}</p>
      {people.length === 0 && <p>{t('minutes:attendanceNone')}</p>}
      <ul className={styles.people}>
        {people.map(([attendeeId, row]) => (
          <Person
            key={attendeeId}
            row={row}
            onMark={(mark) =>
              void session.send('writeAttendee', { attendeeId, name: row.name, title: row.title, mark })
            }
            onRemove={() => void session.send('removeAttendee', { attendeeId })}
          />
        ))}
      </ul>
      <AddNames
        onAdd={(people_) => {
          for (const person of people_) {
            void session.send('writeAttendee', { attendeeId: session.newId(), ...person, mark: 'unmarked' });
          }
        }}
      />
    </Stack>
  );
};

const Person = ({
  row: { name, title, mark },
  onMark,
  onRemove,
}: {
  readonly row: Rows['attendees'];
  readonly onMark: (mark: Mark) => void;
  readonly onRemove: () => void;
}) => {
  const { t } = useText();
  const box = (wanted: 'present' | 'absent', heard: string, seen: string) => (
    <label className={styles.tick}>
      <input
        type="checkbox"
        aria-label={heard}
        checked={mark === wanted}
        onChange={(event) => onMark(event.currentTarget.checked ? wanted : 'unmarked')}
      />
      <span aria-hidden="true">{seen}</span>
    </label>
  );
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <b>{name}</b> {title}
      </span>
      {box('present', t('minutes:present', { name }), t('minutes:presentShort'))}
      {box('absent', t('minutes:absent', { name }), t('minutes:absentShort'))}
      <Button kind="quiet" aria-label={t('minutes:removeName', { name })} onClick={onRemove}>
        {t('minutes:remove')}
      </Button>
    </li>
  );
};

const AddNames = ({ onAdd }: { readonly onAdd: (people: ReturnType<typeof readNames>) => void }) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const people = readNames(text);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(people);
        setText('');
      }}
    >
      <TextArea
        label={t('minutes:addNames')}
        description={t('minutes:addNamesHelp')}
        size="line"
        value={text}
        onChange={setText}
      />
      <Button type="submit" disabled={people.length === 0}>
        {t('minutes:add')}
      </Button>
    </form>
  );
};
