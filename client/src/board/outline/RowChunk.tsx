import { memo, useLayoutEffect, useRef, useState } from 'react';
import { OutlineRow } from './OutlineRow.tsx';
import { rowKey } from './outlineSections.ts';
import { useDeskState } from '../useDesk.ts';

/** Rows that come and go together. */
export const chunkSize = 40;
const rowHeight = 44;
const around = '600px 0px';

/** Rows that are on the page only near where one looks; else a gap as high as they were keeps their place. */
export const RowChunk = memo(function RowChunk({
  ids,
  clusterId,
  isAlways,
}: {
  readonly ids: readonly string[];
  readonly clusterId: string | null;
  /** In a short list all rows are on the page. */
  readonly isAlways: boolean;
}) {
  const place = useRef<HTMLLIElement>(null);
  const height = useRef(ids.length * rowHeight);
  const [isNear, setNear] = useState(false);
  const hasCurrent = useDeskState(
    ({ currentRow }) => currentRow !== null && ids.some((id) => rowKey(id, clusterId) === currentRow),
  );
  const isShown = isAlways || isNear || hasCurrent;

  useLayoutEffect(() => {
    const element = place.current;
    if (isAlways || !element) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight || height.current;
        setNear(entry.isIntersecting);
      },
      { rootMargin: around },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isAlways]);

  if (isAlways) return ids.map((id) => <OutlineRow key={id} statementId={id} clusterId={clusterId} />);
  return (
    <li ref={place} style={isShown ? undefined : { height: height.current }}>
      {isShown && (
        <ul>
          {ids.map((id) => (
            <OutlineRow key={id} statementId={id} clusterId={clusterId} />
          ))}
        </ul>
      )}
    </li>
  );
});
