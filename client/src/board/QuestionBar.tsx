import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Row } from '../ui/Stack.tsx';
import { useDesk, useDeskState } from './useDesk.ts';
import { meanwhileWords, useMoves } from './useMoves.ts';
import styles from './QuestionBar.module.css';

/** What was refused here, and the way on: who came second may move it all the same. */
export const QuestionBar = () => {
  const { t } = useText();
  const { state } = useDesk();
  const moves = useMoves();
  const question = useDeskState((all) => all.question);
  if (!question) return null;
  const close = (): void => state.setState({ question: null });
  const isMeanwhile = question.code === 'placed-meanwhile';
  return (
    <div className={styles.bar}>
      <Refusal
        action={
          <Row>
            {isMeanwhile && <Button onClick={moves.again}>{t('board:moveAllTheSame')}</Button>}
            <Button kind="quiet" onClick={close}>
              {t(isMeanwhile ? 'board:letItLie' : 'board:putAway')}
            </Button>
          </Row>
        }
      >
        <p>{isMeanwhile ? meanwhileWords(t, question.about) : t(`refusals:${question.code}`)}</p>
        {!isMeanwhile && question.about?.what && <p>{t('board:itIsAbout', { what: question.about.what })}</p>}
      </Refusal>
    </div>
  );
};
