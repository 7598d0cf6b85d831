import { only } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { Code } from '../../../ui/Code.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from './RehearsalPanel.module.css';
import { problemOf, useRehearsal, type RehearsalProblem } from './useRehearsal.ts';

/** Over the evening while it is rehearsed: what this is, the one switch for the bots, and the way out. */
export const RehearsalPanel = ({ evening }: { readonly evening: Evening }) => {
  const { board, workshopId, may, send, door } = evening;
  const { t } = useText();
  const [, setAddress] = useLocation();
  const [isThrowing, setThrowing] = useState(false);
  const [problem, setProblem] = useState<RehearsalProblem>(null);
  const rehearsal = board.get('rehearsal', only);
  const stands = useRehearsal(workshopId, rehearsal !== undefined && may('rehearse'));
  if (!rehearsal) return null;
  const { areBotsOn } = rehearsal;
  const home = stands?.ofId ? `/styr/${stands.ofId}` : '/styr';
  const throwAway = async (): Promise<void> => {
    const answer = await deskApi.throwAwayRehearsal(workshopId);
    setProblem(problemOf(answer));
    if (answer.state === 'done') setAddress(home);
  };
  return (
    <section className={styles.panel} aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t('rehearsal:is')}</h2>
      <p>{t(areBotsOn ? 'rehearsal:botsOn' : 'rehearsal:botsOff')}</p>
      {door && (
        <p>
          {t('rehearsal:code')} <Code value={door.code} />
        </p>
      )}
      <Row>
        {may('setBots') && (
          <Button onClick={() => send('setBots', { areOn: !areBotsOn })}>
            {t(areBotsOn ? 'rehearsal:stopBots' : 'rehearsal:startBots')}
          </Button>
        )}
        {may('throwAwayRehearsal') && (
          <Button kind="quiet" onClick={() => setThrowing(true)}>
            {t('rehearsal:throwAway')}
          </Button>
        )}
        <Link href={home} className={buttonClass('quiet')}>
          <span>{t('rehearsal:back')}</span>
        </Link>
      </Row>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
      {isThrowing && (
        <ConfirmDialog
          title={t('rehearsal:throwAway')}
          words={t('rehearsal:throwAwayWords')}
          confirm={t('rehearsal:throwAwayConfirm')}
          onConfirm={() => void throwAway()}
          onClose={() => setThrowing(false)}
        />
      )}
    </section>
  );
};
