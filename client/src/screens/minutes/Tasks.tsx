import { taskLimits, tasksOf, type Task } from '@skab/shared/meeting/tasks.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { putOffTo } from '@skab/shared/minutes/course.ts';
import { useRef, useState, type RefObject } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

const partId = 'tasks';
const noMeeting = '';

/** The tasks that were given at a point: who does what, and the meeting it comes back to. */
export const Tasks = ({ drafting, agendaItemId }: { readonly drafting: Drafting; readonly agendaItemId: string }) => {
  const { t, language } = useText();
  const toast = useToast();
  const [edited, setEdited] = useState<Task | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const { board, send } = drafting;
  const tasks = tasksOf(board, agendaItemId);
  const edit = (task: Task | null): void => {
    setEdited(task);
    first.current?.focus();
  };
  const remove = ({ id, row: { what, owner } }: Task): void => {
    const putOff = board.get('putOffs', id);
    send('removeTask', { taskId: id });
    first.current?.focus();
    toast({
      words: t('secretary:taskRemoved'),
      action: {
        label: t('secretary:undo'),
        onPress: () =>
          send('writeTask', { taskId: id, agendaItemId, what, owner, toId: putOff?.toId ?? null, to: putOff?.to }),
      },
    });
  };
  const isEdited = edited !== null && board.get('tasks', edited.id) !== undefined;
  return (
    <section aria-labelledby="tasks-heading">
      <Stack gap={3}>
        <h3 id="tasks-heading">{t('secretary:tasks')}</h3>
        {tasks.length > 0 && (
          <ul className={styles.people}>
            {tasks.map((task) => (
              <li key={task.id} className={styles.person}>
                <span className={styles.name}>
                  {headingsIn[language].task(task.row.what, task.row.owner, putOffTo(board, task.id, language))}
                </span>
                <Button
                  kind="quiet"
                  aria-label={t('secretary:taskEditName', { what: task.row.what })}
                  onClick={() => edit(task)}
                >
                  {t('secretary:taskEdit')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t('secretary:taskRemoveName', { what: task.row.what })}
                  onClick={() => remove(task)}
                >
                  {t('secretary:taskRemove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <TaskForm
          key={isEdited ? edited.id : 'new'}
          drafting={drafting}
          agendaItemId={agendaItemId}
          task={isEdited ? edited : null}
          first={first}
          onDone={() => edit(null)}
        />
      </Stack>
    </section>
  );
};

/** Where a task is written, or one that stands there is written anew. */
const TaskForm = ({
  drafting,
  agendaItemId,
  task,
  first,
  onDone,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
  readonly task: Task | null;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}) => {
  const { t } = useText();
  const { board, send, meetings, newId, onHere } = drafting;
  const putOff = task ? board.get('putOffs', task.id) : undefined;
  const [what, setWhat] = useState(task?.row.what ?? '');
  const [owner, setOwner] = useState(task?.row.owner ?? '');
  const [toId, setToId] = useState(putOff?.toId ?? noMeeting);
  const known = meetings.map(({ workshopId, title, date }) => ({ workshopId, title, date }));
  // A meeting that nothing can be put off to any more stays what it was.
  const before = putOff?.toId && putOff.to ? [{ workshopId: putOff.toId, ...putOff.to }] : [];
  const choices = [...before.filter((one) => !known.some(({ workshopId }) => workshopId === one.workshopId)), ...known];
  const write = (): void => {
    const meeting = choices.find(({ workshopId }) => workshopId === toId);
    const where = meeting
      ? { toId: meeting.workshopId, to: { title: meeting.title, date: meeting.date } }
      : { toId: null };
    send('writeTask', { taskId: task?.id ?? newId(), agendaItemId, what, owner, ...where });
    setWhat('');
    setOwner('');
    setToId(noMeeting);
    onDone();
  };
  const here = { onFocus: () => onHere(partId), onBlur: () => onHere(null) };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() !== '') write();
      }}
    >
      <div className={styles.nameFields}>
        <TextInput
          ref={first}
          label={t('secretary:taskWhat')}
          value={what}
          onChange={setWhat}
          maxLength={taskLimits.what}
          {...here}
        />
        <TextInput
          label={t('secretary:taskOwner')}
          value={owner}
          onChange={setOwner}
          maxLength={taskLimits.owner}
          {...here}
        />
        {choices.length > 0 && (
          <Select
            label={t('secretary:taskTo')}
            description={t('secretary:tasksHelp')}
            value={toId}
            options={[
              { value: noMeeting, words: t('secretary:taskNoMeeting') },
              ...choices.map(({ workshopId, title }) => ({ value: workshopId, words: title })),
            ]}
            onChange={setToId}
          />
        )}
      </div>
      <Row>
        <Button type="submit" icon={<Icon name={task ? 'check' : 'plus'} />} disabled={what.trim() === ''}>
          {t(task ? 'secretary:taskKeep' : 'secretary:taskAdd')}
        </Button>
        {task && (
          <Button kind="quiet" onClick={onDone}>
            {t('secretary:taskStop')}
          </Button>
        )}
      </Row>
    </form>
  );
};
