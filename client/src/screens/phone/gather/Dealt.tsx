import type { OwnShare } from '@skab/shared/meeting/dealing.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { noFilter } from '../../../board/boardFilter.ts';
import { outlineSections } from '../../../board/outline/outlineSections.ts';
import { footOf } from '../../../board/footOf.ts';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { useBoard, useDesk, useStatement } from '../../../board/useDesk.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { newId } from '../../../sync/newId.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './Gather.module.css';
import { PlaceRow } from './Where.tsx';

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly share: OwnShare;
  readonly problems: ReactNode;
}

/** One's share of the tray, a statement at a time: one says where it belongs, or gives it to somebody else. */
export const Dealt = ({ line, step, share, problems }: Props) => {
  const { t } = useText();
  // What has been answered here is gone before the server has said so.
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const hand = share.statementIds.filter((id) => !answered.has(id));
  const [statementId] = hand;
  const isEmpty = statementId === undefined && share.statementIds.length === 0;
  const wants = isEmpty && share.left > 0;
  useEffect(() => {
    if (wants) void line.send({ name: 'takeDealt', args: {}, makes: [], id: newId() });
  }, [line, wants, share.left]);
  const answer = (id: string, reply: Promise<CommandReply>): void => {
    setAnswered((before) => new Set([...before, id]));
    // Refused it is in the hand as before.
    void reply.then(({ ok }) => ok || setAnswered((before) => new Set([...before].filter((one) => one !== id))));
  };
  return (
    <>
      <h1>{step.prompt === null ? t('board:gather') : <Words text={step.prompt} />}</h1>
      {problems}
      {statementId === undefined ? (
        <p role="status" className={styles.how}>
          {wants || !isEmpty ? t('common:oneMoment') : t('board:dealtDone')}
        </p>
      ) : (
        <>
          <p className={styles.how}>{t('board:dealtHow')}</p>
          <OnePaper key={statementId} line={line} statementId={statementId} onAnswer={answer} />
          {hand.length > 1 && <p className={styles.quiet}>{t('board:dealtMoreHere', { count: hand.length - 1 })}</p>}
        </>
      )}
    </>
  );
};

const OnePaper = ({
  line,
  statementId,
  onAnswer,
}: Pick<Props, 'line'> & {
  readonly statementId: string;
  readonly onAnswer: (statementId: string, reply: Promise<CommandReply>) => void;
}) => {
  const { t } = useText();
  const { model } = useDesk();
  const view = useStatement(statementId);
  useBoard('any', model.version);
  const [title, setTitle] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The next paper comes in sight, however far down the last answer was.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const place = useRef<HTMLDivElement>(null);
  const lay = (clusterId: string, named?: string): void => {
    const args = { statementId, clusterId, ...(named === undefined ? {} : { title: named }) };
    const makes = named === undefined ? [] : [clusterId];
    onAnswer(statementId, line.send({ name: 'placeDealt', args, makes, id: newId() }));
  };
  const pass = (): void => {
    onAnswer(statementId, line.send({ name: 'passDealt', args: { statementId }, makes: [], id: newId() }));
  };
  const start = (event: FormEvent): void => {
    event.preventDefault();
    if (title?.trim()) lay(newId(), title.trim());
  };
  const clusters = outlineSections(model, noFilter).flatMap(({ clusterId, depth }) =>
    clusterId === null ? [] : [{ clusterId, depth }],
  );
  return (
    <>
      <div ref={place} className={styles.part}>
        {view && view.text !== null && <Paper text={view.text} foot={<StatementFoot statement={footOf(view)} />} />}
        <h2 ref={heading} tabIndex={-1}>
          {t('board:dealtWhere')}
        </h2>
      </div>
      <ul className={styles.rows}>
        {clusters.map(({ clusterId, depth }) => (
          <PlaceRow key={clusterId} clusterId={clusterId} depth={depth} onLay={() => lay(clusterId)} />
        ))}
      </ul>
      {title !== null && (
        <form className={styles.part} onSubmit={start}>
          <TextInput
            label={t('board:dealtNewName')}
            value={title}
            onChange={setTitle}
            maxLength={280}
            autoComplete="off"
            autoFocus
          />
          <Button type="submit">{t('board:gatherStartGo')}</Button>
        </form>
      )}
      <div className={styles.bar}>
        {title === null && (
          <Button icon={<Icon name="plus" />} onClick={() => setTitle('')}>
            {t('board:dealtNew')}
          </Button>
        )}
        <Button kind="quiet" onClick={pass}>
          {t('board:dealtPass')}
        </Button>
      </div>
    </>
  );
};
