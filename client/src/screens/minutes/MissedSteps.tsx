import { putOffTo } from '@skab/shared/minutes/course.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Stack.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

/** The steps of a point that were never on: any of them can be put off, and those that are not reached stand as put off by themselves. */
export const MissedSteps = ({
  drafting: { board, send, meetings },
  agendaItemId,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}) => {
  const { t, language } = useText();
  const steps = stepsInOrder(board).filter(
    ({ id, row }) => row.agendaItemId === agendaItemId && row.skipped !== 'before' && !board.get('stepRuns', id),
  );
  const [next] = meetings;
  const where = next ? { toId: next.workshopId, to: { title: next.title, date: next.date } } : { toId: null };
  if (steps.length === 0) return null;
  return (
    <details className={styles.missed}>
      <summary>{t('secretary:missed')}</summary>
      <Stack gap={3}>
        <p className={styles.help}>{t('secretary:missedHelp')}</p>
        <ul className={styles.people}>
          {steps.map(({ id, row: { title: step } }) => {
            const noted = board.get('putOffs', id);
            return (
              <li key={id} className={styles.person}>
                <span className={styles.name}>
                  {step}
                  {noted && (
                    <span className={styles.help}> · {headingsIn[language].putOff(putOffTo(board, id, language))}</span>
                  )}
                </span>
                <Button
                  kind="quiet"
                  aria-label={t(noted ? 'secretary:putBackName' : 'secretary:putOffStepName', { step })}
                  onClick={() => send('putOffItem', { agendaItemId: id, ...(noted ? {} : where) })}
                >
                  {noted
                    ? t('secretary:putBack')
                    : next
                      ? t('secretary:putOffTo', { meeting: next.title })
                      : t('secretary:putOffLater')}
                </Button>
              </li>
            );
          })}
        </ul>
      </Stack>
    </details>
  );
};
