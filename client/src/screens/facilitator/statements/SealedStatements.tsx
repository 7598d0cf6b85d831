import { stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Row } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** How many statements nobody has seen yet, step by step, and the key that shows them. */
export const SealedStatements = ({ evening: { board, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const sealed = stepsInOrder(board).flatMap(({ id }) => {
    const count = board.get('sealedCounts', id)?.count ?? 0;
    return count > 0 ? [{ id, count, title: stepTitleOf(board, id) }] : [];
  });
  if (sealed.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="sealed">
      <h3 id="sealed">{t('plan:sealedTitle')}</h3>
      {sealed.map(({ id, count, title }) => (
        <Row key={id} between>
          <p>{t('plan:sealedIn', { count, title })}</p>
          {may('revealStatements') && (
            <Button
              icon={<DeskIcon name="eye" />}
              aria-label={t('plan:revealName', { title })}
              onClick={() => send('revealStatements', { stepId: id })}
            >
              {t('plan:reveal')}
            </Button>
          )}
        </Row>
      ))}
    </section>
  );
};
