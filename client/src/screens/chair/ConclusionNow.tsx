import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { useText } from '../../text/useText.ts';
import { Cap, Stack } from '../../ui/Stack.tsx';
import styles from './Chair.module.css';

/** The decision that is being worded, as soon as the secretary shows it. */
export const ConclusionNow = ({ board }: { readonly board: Board }) => {
  const { t } = useText();
  const shown = board.get('shownDecision', only);
  if (!shown) return null;
  return (
    <section aria-label={t('floor:chairConclusion')}>
      <Stack gap={2}>
        <Cap>{board.get('agendaItems', shown.agendaItemId)?.title}</Cap>
        <h2>{t('floor:chairConclusion')}</h2>
        <p className={styles.words} dir="auto">
          {shown.text}
        </p>
      </Stack>
    </section>
  );
};
