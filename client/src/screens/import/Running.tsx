import type { Board } from '@skab/shared/board/board.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useText } from '../../text/useText.ts';
import { useAnnouncer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Row } from '../../ui/Stack.tsx';
import styles from './ImportScreen.module.css';
import type { Stage } from './useImport.ts';
import { WithdrawButton } from './WithdrawButton.tsx';

type Under = Exclude<Stage, { readonly at: 'choosing' }>;

/** How far an import is, and how it ended. */
export const Running = ({
  stage,
  ...rest
}: {
  readonly stage: Under;
  readonly board: Board;
  readonly isAway: boolean;
  readonly workshopId: string;
  readonly onStop: () => void;
  readonly onWithdraw: (importId: string) => Promise<CommandReply>;
  readonly onAgain: () => void;
}) => (stage.at === 'running' ? <UnderWay stage={stage} {...rest} /> : <AtEnd stage={stage} {...rest} />);

const UnderWay = ({
  stage: { done, all, isStopping },
  isAway,
  onStop,
}: {
  readonly stage: Extract<Stage, { readonly at: 'running' }>;
  readonly isAway: boolean;
  readonly onStop: () => void;
}) => {
  const { t } = useText();
  const announce = useAnnouncer();
  const heading = useFocusOnce();
  const words = t('imports:progress', { done, all });
  useEffect(() => announce.politely(words, 'import'), [announce, words]);
  return (
    <section className={styles.part} aria-labelledby="running">
      <h2 id="running" ref={heading} tabIndex={-1}>
        {t('imports:running')}
      </h2>
      <progress className={styles.progress} value={done} max={all} aria-label={t('imports:running')} />
      <p className={styles.figures}>{words}</p>
      {isAway && <p role="status">{t('imports:waitingForLine')}</p>}
      {isStopping ? (
        <p role="status">{t('imports:stopping')}</p>
      ) : (
        <div>
          <Button icon={<Icon name="x" />} onClick={onStop}>
            {t('imports:stop')}
          </Button>
        </div>
      )}
    </section>
  );
};

const AtEnd = ({
  stage: { ended, all, importId },
  board,
  workshopId,
  onWithdraw,
  onAgain,
}: {
  readonly stage: Extract<Stage, { readonly at: 'ended' }>;
  readonly board: Board;
  readonly workshopId: string;
  readonly onWithdraw: (importId: string) => Promise<CommandReply>;
  readonly onAgain: () => void;
}) => {
  const { t } = useText();
  const heading = useFocusOnce();
  const { how, done, refusal } = ended;
  const row = board.get('imports', importId);
  const isWithdrawn = row !== undefined && row.withdrawnAt !== null;
  const words = isWithdrawn
    ? t('imports:withdrawnNow')
    : how === 'whole'
      ? t('imports:done', { count: done })
      : t(how === 'stopped' ? 'imports:stopped' : 'imports:refused', { done, all });
  return (
    <section className={styles.part} aria-labelledby="ended">
      <h2 id="ended" ref={heading} tabIndex={-1}>
        {words}
      </h2>
      {refusal && (
        <Refusal>
          <p>{t(`refusals:${refusal}`)}</p>
        </Refusal>
      )}
      {done > 0 && !isWithdrawn && <p className={styles.hint}>{t('imports:whatNow')}</p>}
      <Row gap={3}>
        <Link href={`/tavle/${workshopId}`} className={buttonClass('primary')}>
          {t('imports:toBoard')}
        </Link>
        <Button onClick={onAgain}>{t('imports:again')}</Button>
        {done > 0 && row && !isWithdrawn && (
          <WithdrawButton importId={importId} source={row.source} count={done} onWithdraw={onWithdraw} />
        )}
      </Row>
    </section>
  );
};

/** What has just come is where one goes on from. */
const useFocusOnce = () => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
};
