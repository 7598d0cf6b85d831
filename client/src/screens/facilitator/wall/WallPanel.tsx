import { takesWords } from '@skab/shared/meeting/words.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { WallCard } from '@skab/shared/meeting/wallItem.ts';
import { heldBoard, isWallHeld } from '@skab/shared/scene/heldBoard.ts';
import { chosenItem } from '@skab/shared/scene/shownItem.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Row } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { thingWords } from './thingWords.ts';
import { ThingsDialog } from './ThingsDialog.tsx';

const kinds = ['statement', 'principle', 'station'] as const;

/** What the shared screens show beside what is on: held while the next is prepared, or one thing alone. */
export const WallPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { scene, may } = evening;
  if (scene.phase === 'closed' || !may('showItem')) return null;
  return (
    <section className={styles.part} aria-labelledby="wall">
      <div className={styles.listHead}>
        <h3 id="wall">{t('screens:wallNow')}</h3>
      </div>
      <Held evening={evening} />
      <Shown evening={evening} />
      <Choices evening={evening} />
    </section>
  );
};

const Held = ({ evening: { board, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  if (!isWallHeld(board)) return null;
  const stepId = heldBoard(board).get('run', only)?.stepId ?? '';
  const title = board.get('steps', stepId)?.title;
  return (
    <Row between>
      <p role="status">{title ? t('screens:isHeld', { title }) : t('screens:isHeldBetween')}</p>
      <Button icon={<DeskIcon name="play" />} onClick={() => send('holdWall', { isHeld: false })}>
        {t('screens:letGo')}
      </Button>
    </Row>
  );
};

/** What stands alone. A cluster has its own way off, in the list of clusters. */
const Shown = ({ evening: { board, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const item = chosenItem(board);
  if (!item || item.kind === 'cluster') return null;
  return (
    <Row between>
      <p role="status">{t('screens:nowAlone', { what: thingWords(t, board, item) })}</p>
      <Button kind="quiet" icon={<Icon name="x" />} onClick={() => send('showItem', { item: null })}>
        {t('screens:takeOff')}
      </Button>
    </Row>
  );
};

const Choices = ({ evening: { board, scene, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [isChoosing, setChoosing] = useState(false);
  const { step, phase } = scene;
  const shown = chosenItem(board)?.kind;
  const card = (kind: WallCard, words: string) =>
    shown !== kind && (
      <Button kind="quiet" onClick={() => send('showItem', { item: { kind } })}>
        {words}
      </Button>
    );
  const isTalking = step?.activity === 'talk';
  const mayShow = !step || takesWords(step.activity) || step.activity === 'cluster';
  return (
    <>
      {isTalking && <p className={styles.hint}>{t('desk:wallTalks')}</p>}
      <Row gap={5}>
        {may('holdWall') && !isWallHeld(board) && (
          <Button kind="quiet" icon={<DeskIcon name="pause" />} onClick={() => send('holdWall', { isHeld: true })}>
            {t('screens:hold')}
          </Button>
        )}
        {(mayShow || step.activity === 'welcome') && card('programme', t('screens:cardProgramme'))}
        {mayShow && phase === 'open' && card('wayIn', t('screens:cardWayIn'))}
        {step?.background && phase === 'open' && card('background', t('screens:cardBackground'))}
        {step?.takesStatements && card('count', t('screens:cardCount'))}
        {mayShow && phase === 'open' && (
          <Button kind="quiet" icon={<DeskIcon name="monitor" />} onClick={() => setChoosing(true)}>
            {t('screens:chooseThing')}
          </Button>
        )}
      </Row>
      {isChoosing && (
        <ThingsDialog
          board={board}
          kinds={kinds}
          title={t('screens:thingsTitle')}
          onChoose={(item) => send('showItem', { item })}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
};
