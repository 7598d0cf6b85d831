import { BigNumber } from '../ui/BigNumber.tsx';
import { Paper } from '../ui/Paper.tsx';
import { ProjectorFrame } from '../ui/ProjectorFrame.tsx';
import styles from './Gallery.module.css';
import { way, words } from './words.ts';
import { dialogue, thread } from './frameParts.tsx';

export const Wall = ({ scale = 1 }: { readonly scale?: number }) => (
  <ProjectorFrame
    title="Hvad skal være til stede?"
    ladder={dialogue}
    fact={
      <span>
        <b>47</b> udsagn
      </span>
    }
    thread={thread}
    corner={way}
    scale={scale}
  >
    <div className={styles.columns}>
      {[0, 1, 2].map((column) => (
        <div key={column}>
          {words.wall
            .filter((_, at) => at % 3 === column)
            .map((text, at) =>
              column + at === 0 ? (
                <Paper key={text} text={text} state="new" stateWords="Nyt" foot={<span>47</span>} />
              ) : (
                <Paper key={text} text={text} foot={<span>{46 - 3 * at - column}</span>} />
              ),
            )}
        </div>
      ))}
    </div>
  </ProjectorFrame>
);

export const WallSilent = () => (
  <ProjectorFrame meta="Skriv for dig selv. Ingen kan se det endnu." ladder={dialogue} thread={thread} corner={way}>
    <h1 className={styles.prompt}>{words.prompt}</h1>
    <div className={styles.low}>
      <BigNumber value="23">
        udsagn
        <br />
        er skrevet
      </BigNumber>
      <span>til kl. 19.35</span>
    </div>
  </ProjectorFrame>
);
