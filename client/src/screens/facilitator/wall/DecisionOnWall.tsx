import { only } from '@skab/shared/board/collections.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Row } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** That the big screen shows a decision instead of what is on, and the way to take it away. */
export const DecisionOnWall = ({ evening: { board, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  if (!board.get('shownDecision', only) || !may('showDecision')) return null;
  return (
    <section className={styles.part}>
      <Row between>
        <p role="status">{t('secretary:wallShown')}</p>
        <Button kind="quiet" icon={<Icon name="x" />} onClick={() => send('showDecision', { shown: null })}>
          {t('secretary:hide')}
        </Button>
      </Row>
    </section>
  );
};
