import type { Board } from '@skab/shared/board/board.ts';
import { countSigns, statementLimit } from '@skab/shared/board/statementText.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { feedEntry } from '@skab/shared/scene/feed.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { StatementFoot } from '../text/StatementFoot.tsx';
import { useText } from '../text/useText.ts';
import { Words } from '../ui/Words.tsx';
import styles from './Wall.module.css';
import { StatementWall } from './StatementWall.tsx';
import { asShown } from './wallStatements.ts';
import { useFit } from './useFit.ts';

/** One statement, word for word, with what its step lets stand under it. One that is longer than any written here hangs in pages, as on the wall. */
export const StatementAlone = ({
  board,
  scene,
  statementId,
  scale,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly statementId: string;
  readonly scale: number;
}) => {
  const { t } = useText();
  const entry = feedEntry(board, statementId);
  const { text = '', number = null } = entry ?? {};
  const isLong = countSigns(text) > statementLimit;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.kicker}>
          {number === null ? t('screens:statementKicker') : t('screens:statementNumber', { number })}
        </h1>
        <div className={styles.facts}>
          {entry && <StatementFoot statement={{ ...asShown(entry), number: null }} />}
          <LadderBadge ladder={scene.ladder} />
        </div>
      </div>
      {isLong ? (
        <StatementWall
          statements={entry ? [{ ...asShown(entry), elsewhere: null }] : []}
          knownIds={[statementId]}
          scale={scale}
        />
      ) : (
        <Sheet text={text} />
      )}
    </>
  );
};

const Sheet = ({ text }: { readonly text: string }) => {
  const place = useFit(4);
  return (
    <div ref={place} className={styles.alone}>
      <p dir="auto">
        <Words text={text} />
      </p>
    </div>
  );
};
