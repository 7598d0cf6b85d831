import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { useText } from '../text/useText.ts';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** A decision alone, as large as it can stand, while the secretary words it. */
export const Decided = ({ board, words }: { readonly board: Board; readonly words: string }) => {
  const { t } = useText();
  const place = useFit(4);
  const itemId = board.get('shownDecision', only)?.agendaItemId ?? '';
  return (
    <>
      <p className={styles.quiet}>{board.get('agendaItems', itemId)?.title}</p>
      <div ref={place} className={styles.decision}>
        <h1>{t('secretary:wallKicker')}</h1>
        <p dir="auto">{words}</p>
      </div>
    </>
  );
};
