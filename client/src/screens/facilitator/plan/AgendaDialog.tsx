import { agendaItemsInOrder, titleOfItem } from '@skab/shared/meeting/agenda.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckRow } from '../../../ui/Choice.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

type Item = ReturnType<typeof agendaItemsInOrder>[number];

/** The formal points: their titles, their order, and which are closed. Each change is kept as it is made. */
export const AgendaDialog = ({ evening, onClose }: { readonly evening: Evening; readonly onClose: () => void }) => {
  const { t } = useText();
  const { board, send, newId } = evening;
  const items = agendaItemsInOrder(board);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('plan:agenda')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('plan:done')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Stack gap={5}>
          <p className={styles.hint}>{t('plan:agendaHint')}</p>
          <ol className={styles.points}>
            {items.map((item, at) => (
              <Point key={item.id} evening={evening} item={item} items={items} at={at} />
            ))}
          </ol>
          <div>
            <Button
              icon={<Icon name="plus" />}
              onClick={() =>
                send('writeAgendaItem', { agendaItemId: newId(), title: t('plan:itemNew'), isClosed: false })
              }
            >
              {t('plan:itemAdd')}
            </Button>
          </div>
        </Stack>
      </div>
    </Dialog>
  );
};

const Point = ({
  evening: { board, send },
  item: { id, row },
  items,
  at,
}: {
  readonly evening: Evening;
  readonly item: Item;
  readonly items: readonly Item[];
  readonly at: number;
}) => {
  const { t } = useText();
  const named = titleOfItem(board, id);
  const [title, setTitle] = useState(named);
  const { number, isClosed = false } = row;
  const steps = [...board.all('steps')].filter(([, step]) => step.agendaItemId === id).length;
  const isWritten = Object.values(board.get('itemMinutes', id) ?? {}).some((text) => text !== '');
  const write = (part: { readonly title?: string; readonly isClosed?: boolean }): void => {
    send('writeAgendaItem', { agendaItemId: id, title: named, isClosed, ...part });
  };
  const move = (afterId: string | undefined): void =>
    send('moveAgendaItem', { agendaItemId: id, afterId: afterId ?? null });
  return (
    <li>
      <TextInput
        label={t('plan:itemTitle', { number })}
        value={title}
        onChange={setTitle}
        onBlur={() => (title.trim() === '' ? setTitle(named) : title !== named && write({ title }))}
        maxLength={200}
      />
      <CheckRow
        checked={isClosed}
        onChange={(closed) => write({ isClosed: closed })}
        aside={t('plan:itemSteps', { count: steps })}
      >
        {t('plan:itemClosed')}
      </CheckRow>
      <Row gap={5}>
        <Button
          kind="quiet"
          icon={<DeskIcon name="chevronUp" />}
          aria-label={t('plan:itemUp', { number })}
          disabled={at === 0}
          onClick={() => move(items[at - 2]?.id)}
        >
          {t('plan:up')}
        </Button>
        <Button
          kind="quiet"
          icon={<DeskIcon name="chevronDown" />}
          aria-label={t('plan:itemDown', { number })}
          disabled={at === items.length - 1}
          onClick={() => move(items[at + 1]?.id)}
        >
          {t('plan:down')}
        </Button>
        {steps === 0 && !isWritten && items.length > 1 && (
          <Button
            kind="quiet"
            icon={<Icon name="trash" />}
            aria-label={t('plan:itemRemove', { number })}
            onClick={() => send('removeAgendaItem', { agendaItemId: id })}
          >
            {t('plan:remove')}
          </Button>
        )}
      </Row>
    </li>
  );
};
