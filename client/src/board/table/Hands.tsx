import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useText } from '../../text/useText.ts';
import { Words } from '../../ui/Words.tsx';
import type { LiveHands } from '../liveHands.ts';
import type { Point } from '../pushApart.ts';
import { useDesk, useStatement } from '../useDesk.ts';
import { toScreen } from './camera.ts';
import styles from './Tavle.module.css';

// How much of the way to where a hand is it goes in one frame: hands are told of seldom and seen to glide.
const share = 0.35;
const close = 0.4;

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Others' hands with what they hold and their name, drawn at most once a frame. */
export const Hands = ({ live }: { readonly live: LiveHands }) => {
  const { stage } = useDesk();
  const layer = useRef<HTMLDivElement>(null);
  const hands = useSyncExternalStore(live.subscribe, live.list);
  const ids = hands.map(({ id, statementId }) => `${id}/${statementId ?? ''}`).join(' ');

  useEffect(() => {
    const at = new Map<string, Point>();
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const view = stage.view();
      let isMoving = false;
      for (const hand of live.list()) {
        const element = layer.current?.querySelector<HTMLElement>(`[data-hand="${hand.id}"]`);
        if (!element) continue;
        const was = at.get(hand.id) ?? hand;
        const step = isCalm() ? 1 : share;
        const next = { x: was.x + (hand.x - was.x) * step, y: was.y + (hand.y - was.y) * step };
        const isThere = Math.abs(hand.x - next.x) + Math.abs(hand.y - next.y) < close;
        at.set(hand.id, isThere ? hand : next);
        isMoving ||= !isThere;
        const { x, y } = toScreen(view, isThere ? hand : next);
        element.style.transform = `translate3d(${x}px, ${y}px, 0)`;
        const paper = element.firstElementChild;
        // The paper is as large as those on the table; the name keeps its size.
        if (paper instanceof HTMLElement && hand.statementId) {
          paper.style.transform = `scale(${view.zoom})`;
          paper.style.marginBottom = `${paper.offsetHeight * (view.zoom - 1)}px`;
        }
      }
      if (isMoving) ask();
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const off = [live.subscribe(ask), stage.subscribe('view', ask)];
    ask();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of off) stop();
    };
  }, [live, stage, ids]);

  return (
    <div ref={layer} aria-hidden="true">
      {hands.map(({ id, name, statementId }) => (
        <OneHand key={id} id={id} name={name} statementId={statementId} />
      ))}
    </div>
  );
};

const OneHand = ({
  id,
  name,
  statementId,
}: {
  readonly id: string;
  readonly name: string | null;
  readonly statementId: string | null;
}) => {
  const { t } = useText();
  const view = useStatement(statementId ?? '');
  return (
    <div className={styles.hand} data-hand={id}>
      {view?.text && (
        <div className={styles.handPaper}>
          <Words text={view.text} />
        </div>
      )}
      <span className={styles.name}>{name === null ? t('board:handOfAnother') : t('board:handOf', { name })}</span>
    </div>
  );
};
