import type { Rows } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { useAtOnce } from '../../board/useAtOnce.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

interface Props {
  readonly drafting: Drafting;
  readonly attendeeId: string;
  readonly row: Rows['attendees'];
}

/** One person on the list: there, not there or not ticked yet, and the name as it will be printed. */
export const Attendee = ({ drafting, attendeeId, row }: Props) => {
  const { t } = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { name, title } = row;
  const [mark, setMark] = useAtOnce(row.mark);
  const tick = (chosen: typeof mark): void => {
    setMark(chosen);
    drafting.send('writeAttendee', { attendeeId, name, title, mark: chosen });
  };
  if (isEditing) return <Rename {...{ drafting, attendeeId, row }} onClose={() => setIsEditing(false)} />;
  const box = (wanted: 'present' | 'absent', heard: string, seen: string) => (
    <label className={styles.tick}>
      <input
        type="checkbox"
        aria-label={heard}
        checked={mark === wanted}
        onChange={(event) => tick(event.currentTarget.checked ? wanted : 'unmarked')}
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
      <Row gap={3}>
        <Button kind="quiet" aria-label={t('minutes:renameName', { name })} onClick={() => setIsEditing(true)}>
          {t('minutes:rename')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('minutes:removeName', { name })}
          onClick={() => drafting.send('removeAttendee', { attendeeId })}
        >
          {t('minutes:remove')}
        </Button>
      </Row>
    </li>
  );
};

const Rename = ({ drafting, attendeeId, row, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useText();
  const [name, setName] = useState(row.name);
  const [title, setTitle] = useState(row.title);
  const isNameless = name.trim() === '';
  return (
    <li>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNameless) return;
          drafting.send('writeAttendee', { attendeeId, name, title, mark: row.mark });
          onClose();
        }}
      >
        <div className={styles.nameFields}>
          <TextInput label={t('minutes:personName')} value={name} onChange={setName} maxLength={120} autoFocus />
          <TextInput label={t('minutes:personTitle')} value={title} onChange={setTitle} maxLength={120} />
        </div>
        <Row>
          <Button type="submit" disabled={isNameless}>
            {t('common:save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </Row>
      </form>
    </li>
  );
};
