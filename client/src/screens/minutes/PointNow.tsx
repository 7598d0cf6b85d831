import { only } from '@skab/shared/board/collections.ts';
import { agendaItemsInOrder, titleOfItem } from '@skab/shared/meeting/agenda.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { Select } from '../../ui/Select.tsx';
import { DecisionField } from './DecisionField.tsx';
import type { Drafting } from './drafting.ts';
import { Ending } from './Ending.tsx';
import { MissedSteps } from './MissedSteps.tsx';
import styles from './MinutesScreen.module.css';
import { fieldId } from './parts.ts';
import { pointOn, pointShown } from './pointNow.ts';
import { RoomVotes } from './RoomVotes.tsx';
import { SaidInRoom } from './SaidInRoom.tsx';
import { SavedArea } from './SavedArea.tsx';
import { StarList } from './StarList.tsx';
import { Tasks } from './Tasks.tsx';

const mostSigns = 20_000;

/** Which point is open to be written about: it follows the meeting, but never while one is writing. */
export const usePointNow = (drafting: Drafting, isWriting: boolean) => {
  const [chosen, choose] = useState<string | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const on = pointOn(drafting.board);
  const held = chosen !== null && drafting.board.get('agendaItems', chosen) ? chosen : null;
  const pointId = pointShown(before, { chosen: held, on, isWriting });
  if (pointId !== before) setBefore(pointId);
  return { pointId, on, chosen: held, choose };
};

export type PointNowState = ReturnType<typeof usePointNow>;

/** The point that is on: discussion and decision always open, how it ended, what was said in the room, and what is taken with. */
export const PointNow = ({ drafting, state }: { readonly drafting: Drafting; readonly state: PointNowState }) => {
  const { t, language } = useText();
  const { board, send } = drafting;
  const { pointId } = state;
  const item = pointId === null ? undefined : board.get('agendaItems', pointId);
  if (pointId === null || !item) return null;
  return (
    <section className={styles.now} aria-labelledby="point-now">
      <Stack gap={1}>
        <p className={styles.help}>{t('secretary:now')}</p>
        <h2 id="point-now">{`${headingsIn[language].item(item.number, item.isClosed)}: ${titleOfItem(board, pointId)}`}</h2>
        <StepOn drafting={drafting} />
      </Stack>
      <WhichPoint drafting={drafting} state={state} />
      <SavedArea
        key={`discussion ${pointId}`}
        drafting={drafting}
        id={fieldId(pointId, 'discussion')}
        label={t('secretary:discussion')}
        description={t('minutes:pointsHelp')}
        kept={board.get('itemMinutes', pointId)?.discussion ?? ''}
        onSave={(text) => send('writeItemMinutes', { agendaItemId: pointId, field: 'discussion', text })}
        maxLength={mostSigns}
      />
      <DecisionField key={`decision ${pointId}`} drafting={drafting} agendaItemId={pointId} />
      <Ending drafting={drafting} agendaItemId={pointId} />
      <Tasks key={`tasks ${pointId}`} drafting={drafting} agendaItemId={pointId} />
      <RoomVotes key={`votes ${pointId}`} drafting={drafting} agendaItemId={pointId} />
      <MissedSteps drafting={drafting} agendaItemId={pointId} />
      <SaidInRoom key={`said ${pointId}`} drafting={drafting} agendaItemId={pointId} />
      <StarList key={`stars ${pointId}`} drafting={drafting} agendaItemId={pointId} />
    </section>
  );
};

const StepOn = ({ drafting: { board } }: { readonly drafting: Drafting }) => {
  const { t } = useText();
  const run = board.get('run', only);
  const step = run?.stepId ? board.get('steps', run.stepId)?.title : undefined;
  const words = {
    before: () => t('secretary:notBegun'),
    open: () => (step === undefined ? t('secretary:between') : t('secretary:stepOn', { step })),
    closed: () => t('secretary:over'),
  }[run?.phase ?? 'before']();
  return <p className={styles.help}>{words}</p>;
};

const follow = '';

/** Which point it is: the meeting's, or one that is held. */
const WhichPoint = ({ drafting, state }: { readonly drafting: Drafting; readonly state: PointNowState }) => {
  const { t, language } = useText();
  const { board } = drafting;
  const items = agendaItemsInOrder(board);
  if (items.length < 2) return null;
  const options = [
    { value: follow, words: t('secretary:follow') },
    ...items.map(({ id, row }) => ({
      value: id,
      words: `${headingsIn[language].item(row.number, row.isClosed)}: ${titleOfItem(board, id)}`,
    })),
  ];
  const title = state.on === null ? '' : titleOfItem(board, state.on);
  return (
    <Stack gap={3}>
      <Select
        label={t('secretary:point')}
        value={state.chosen ?? follow}
        options={options}
        onChange={(value) => state.choose(value === follow ? null : value)}
      />
      <div role="status">
        {state.on !== state.pointId && (
          <Row>
            <span>{t('secretary:movedOn', { title })}</span>
            <Button kind="quiet" onClick={() => state.choose(null)}>
              {t('secretary:goAlong', { title })}
            </Button>
          </Row>
        )}
      </div>
    </Stack>
  );
};
