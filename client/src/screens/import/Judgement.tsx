import type { LeftOut, TakenRow } from '@skab/shared/exchange/judgeRows.ts';
import { useState, type ReactNode } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckRow } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { Paper } from '../../ui/Paper.tsx';
import styles from './ImportScreen.module.css';
import type { Understood } from './readMaterial.ts';

/** What will be imported and what will not, before anything is sent. */
export const Judgement = ({
  understood: { taken, leftOut },
  withRepeated,
  onWithRepeated,
}: {
  readonly understood: Understood;
  readonly withRepeated: boolean;
  readonly onWithRepeated: (withRepeated: boolean) => void;
}) => {
  const { t } = useText();
  const lost = taken.filter(({ hasLostLetters }) => hasLostLetters).length;
  const hasRepeated = leftOut.some(({ why }) => why === 'repeated' || why === 'alreadyHere');
  return (
    <>
      <section className={styles.part} aria-labelledby="taken">
        <h2 id="taken">{taken.length > 0 ? t('imports:taken', { count: taken.length }) : t('imports:takenNone')}</h2>
        {lost > 0 && <Note icon={<Icon name="info" />}>{t('imports:lostLetters', { count: lost })}</Note>}
        <Some all={taken} first={6} className={styles.papers} draw={(row) => <Taken key={row.row} row={row} />} />
      </section>
      {leftOut.length > 0 && (
        <section className={styles.part} aria-labelledby="left">
          <h2 id="left">{t('imports:left', { count: leftOut.length })}</h2>
          <Some all={leftOut} first={8} className={styles.left} draw={(row) => <Left key={row.row} row={row} />} />
        </section>
      )}
      {(hasRepeated || withRepeated) && (
        <CheckRow checked={withRepeated} onChange={onWithRepeated}>
          {t('imports:withRepeated')}
        </CheckRow>
      )}
    </>
  );
};

const atATime = 100;

/** The first of many, and the rest when asked for. */
const Some = <Kind,>({
  all,
  first,
  className,
  draw,
}: {
  readonly all: readonly Kind[];
  readonly first: number;
  readonly className: string | undefined;
  readonly draw: (one: Kind) => ReactNode;
}) => {
  const { t } = useText();
  const [most, setMost] = useState(first);
  const more = Math.min(atATime, all.length - most);
  return (
    <>
      <ul className={className}>{all.slice(0, most).map(draw)}</ul>
      {more > 0 && (
        <div>
          <Button kind="quiet" onClick={() => setMost(most + more)}>
            {t('imports:showMore', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
};

const Taken = ({ row: { row, text, ref, source, said } }: { readonly row: TakenRow }) => {
  const { t } = useText();
  return (
    <li>
      <Paper
        text={text}
        foot={
          <>
            <span>{t('imports:row', { row })}</span>
            {[ref, source, said].map((word, at) => word && <span key={at}>{word}</span>)}
          </>
        }
      />
    </li>
  );
};

const Left = ({ row: left }: { readonly row: LeftOut }) => {
  const { t } = useText();
  return (
    <li>
      <b>{t('imports:row', { row: left.row })}</b>
      <span>{whyOf(t, left)}</span>
      {left.excerpt && (
        <span className={styles.excerpt} dir="auto">
          {left.excerpt}
        </span>
      )}
    </li>
  );
};

const whyOf = (t: ReturnType<typeof useText>['t'], left: LeftOut): string => {
  switch (left.why) {
    case 'tooLong':
      return t('imports:whyTooLong', { signs: left.signs });
    case 'repeated':
      return t('imports:whyRepeated', { row: left.sameAs });
    case 'empty':
      return t('imports:whyEmpty');
    case 'alreadyHere':
      return t('imports:whyAlreadyHere');
    case 'unclosed':
      return t('imports:whyUnclosed');
    case 'extraCells':
      return t('imports:whyExtraCells');
    case 'notPublished':
      return t('imports:whyNotPublished');
    case 'tooMany':
      return t('imports:whyTooMany');
  }
};
