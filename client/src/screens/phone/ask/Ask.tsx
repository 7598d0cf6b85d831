import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { SceneTalk } from '@skab/shared/scene/composeTalk.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Paper } from '../../../ui/Paper.tsx';
import { Cap, Stack } from '../../../ui/Stack.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from '../Phone.module.css';
import type { Writing } from '../useWriting.ts';
import { WriteStatement } from '../WriteStatement.tsx';

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly talk: SceneTalk;
  readonly writing: Writing;
}

/** While somebody gives a talk: what and who, the question that is on, and a field for one's own. */
export const Ask = ({ line, step, talk: { title, presenter, waiting, now }, writing }: Props) => {
  const { t } = useText();
  return (
    <div className={styles.write}>
      <section aria-label={t('ask:kicker')}>
        <Stack gap={1}>
          <Cap>{presenter === '' ? t('ask:kicker') : t('ask:by', { name: presenter })}</Cap>
          <p className={styles.question}>
            <Words text={title} />
          </p>
        </Stack>
      </section>
      {now && (
        <section className={styles.write} aria-label={t('ask:now')}>
          <Cap>{now.number === null ? t('ask:now') : t('ask:nowNumber', { number: now.number })}</Cap>
          <Paper text={now.text} />
        </section>
      )}
      <WriteStatement
        line={line}
        step={{ ...step, prompt: step.prompt ?? t('ask:title') }}
        writing={writing}
        sendWords={t('ask:send')}
      />
      <p className={styles.quiet}>
        {t('ask:how')} {waiting > 0 && `${t('ask:waiting', { count: waiting })}.`}
      </p>
    </div>
  );
};
