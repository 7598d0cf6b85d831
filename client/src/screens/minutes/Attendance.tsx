import type { Rows } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Attendee } from './Attendee.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';
import { attendanceId } from './parts.ts';
import { readNames } from './readNames.ts';

type Listed = readonly [string, Rows['attendees']];

/** The attendance list one ticks. Who has a phone in the room has nothing to do with it. */
export const Attendance = ({ drafting }: { readonly drafting: Drafting }) => {
  const { t } = useText();
  const people: readonly Listed[] = [...drafting.board.all('attendees')].sort(
    ([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1),
  );
  const unmarked = people.filter(([, row]) => row.mark === 'unmarked');
  const markAll = (): void => {
    for (const [attendeeId, row] of unmarked) {
      drafting.send('writeAttendee', { attendeeId, name: row.name, title: row.title, mark: 'present' });
    }
  };
  return (
    <Stack gap={3}>
      <p className={styles.help}>{t('minutes:attendanceHelp')}</p>
      {people.length === 0 && <p>{t('minutes:attendanceNone')}</p>}
      <ul className={styles.people}>
        {people.map(([attendeeId, row]) => (
          <Attendee key={attendeeId} drafting={drafting} attendeeId={attendeeId} row={row} />
        ))}
      </ul>
      {unmarked.length > 1 && (
        <div>
          <Button kind="quiet" icon={<Icon name="check" />} onClick={markAll}>
            {t('minutes:restPresent', { count: unmarked.length })}
          </Button>
        </div>
      )}
      <AddNames drafting={drafting} known={people.map(([, row]) => row.name)} />
    </Stack>
  );
};

const AddNames = ({ drafting, known }: { readonly drafting: Drafting; readonly known: readonly string[] }) => {
  const { t } = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const add = (): void => {
    const { people, rest } = readNames(text, known);
    for (const person of people) {
      drafting.send('writeAttendee', { attendeeId: drafting.newId(), ...person, mark: 'unmarked' });
    }
    setText(rest.join('\n'));
    setError(rest.length > 0 ? t('minutes:nameTooLong') : undefined);
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextArea
        id={attendanceId}
        label={t('minutes:addNames')}
        description={t('minutes:addNamesHelp')}
        error={error}
        size="line"
        value={text}
        onChange={setText}
        onFocus={() => drafting.onHere(attendanceId)}
        onBlur={() => drafting.onHere(null)}
      />
      <Button type="submit" icon={<Icon name="plus" />} disabled={text.trim() === ''}>
        {t('minutes:add')}
      </Button>
    </form>
  );
};
