import { useEffect, useLayoutEffect, useRef } from 'react';
import { useText } from '../../text/useText.ts';
import { useBoard, useDesk, useDeskState, useTopic } from '../useDesk.ts';
import { farCanvas, type FarCanvas } from './farCanvas.ts';
import { Island } from './Island.tsx';
import styles from './Tavle.module.css';

const themed = ['data-theme', 'class'];

/** Calls back when the colours of the page change: another theme, another contrast. */
const watchTheme = (onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: themed });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
};

/** What lies on the table. Panning moves one layer; React hears of it only when something comes into sight. */
export const TableWorld = () => {
  const { stage, model } = useDesk();
  const { t } = useText();
  const world = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<FarCanvas | null>(null);
  const islands = useTopic(stage.subscribe, 'islands', stage.islands);
  const isFar = useTopic(stage.subscribe, 'far', stage.isFar);

  useLayoutEffect(() => {
    if (!world.current || !canvas.current) return undefined;
    const far = farCanvas(canvas.current, model, () => t('board:nameless'));
    painter.current = far;
    const detach = stage.attach({ world: world.current, drawFar: far.draw });
    const repaint = (): void => {
      far.forgetColours();
      stage.redraw();
    };
    const unwatch = watchTheme(repaint);
    void document.fonts?.ready.then(repaint);
    return () => {
      unwatch();
      detach();
      painter.current = null;
    };
  }, [stage, model, t]);

  return (
    <>
      <canvas ref={canvas} className={styles.far} aria-hidden="true" />
      <div ref={world} className={styles.world}>
        {islands.map((id) => (
          <Island key={id} id={id} isFar={isFar} />
        ))}
      </div>
      <FarMarking painter={painter} />
    </>
  );
};

/** Tells the canvas which islands stand out. */
const FarMarking = ({ painter }: { readonly painter: { readonly current: FarCanvas | null } }) => {
  const { stage, model } = useDesk();
  const lit = useBoard('spotlight', () => model.spotlight());
  const receiving = useDeskState((state) => state.receiving);
  const chosen = useDeskState((state) => (state.chosen?.kind === 'cluster' ? state.chosen.clusterId : null));
  useEffect(() => {
    painter.current?.mark({ lit, receiving, chosen });
    stage.redraw();
  }, [painter, stage, lit, receiving, chosen]);
  return null;
};
