import type { SessionListed } from '@skab/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api, type Answer } from '../../../sync/api.ts';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import styles from '../FacilitatorScreen.module.css';
import { SignOutButton } from './SignOutButton.tsx';

/** Giving the lead to somebody else: who leads beside one, and stepping down to less once there is somebody. */
export const HandOverDialog = ({
  workshopId,
  onClose,
}: {
  readonly workshopId: string;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [sessions, setSessions] = useState<Answer<readonly SessionListed[]> | null>(null);
  const [problem, setProblem] = useState<Answer<unknown> | null>(null);
  useEffect(() => void api.sessions(workshopId).then(setSessions), [workshopId]);
  const stepDown = async (to: 'member' | null): Promise<void> => {
    const answer = await deskApi.stepDown(workshopId, { to });
    if (answer.state === 'done') return navigate(to === null ? '/' : `/tavle/${workshopId}`);
    setProblem(answer);
  };
  const wrong = problem ?? (sessions && sessions.state !== 'done' ? sessions : null);
  const leading = sessions?.state === 'done' ? sessions.value.filter(({ role }) => role === 'facilitator') : null;
  const others = leading?.filter(({ isMine }) => !isMine).length ?? 0;
  const isOwnHere = leading?.some(({ isMine }) => isMine) ?? false;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('keys:handOver')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p>{t('keys:handOverShare')}</p>
      {!sessions && <Loading>{t('common:oneMoment')}</Loading>}
      {leading && isOwnHere && (
        <>
          <p>{t('keys:handOverThen')}</p>
          <p className={styles.hint}>
            {others > 0 ? t('keys:handOverWho', { count: others }) : t('keys:handOverAlone')}
          </p>
          <div className={styles.quietActions}>
            <Button kind="quiet" disabled={others === 0} onClick={() => void stepDown('member')}>
              {t('keys:stepDownMember')}
            </Button>
            <Button kind="quiet" disabled={others === 0} onClick={() => void stepDown(null)}>
              {t('keys:stepDownOut')}
            </Button>
          </div>
        </>
      )}
      {leading && !isOwnHere && <p>{t('keys:stepDownEverywhere')}</p>}
      <SignOutButton />
      {wrong && (
        <Refusal>
          <p>{wrong.state === 'refused' ? t(`refusals:${wrong.code}`) : t('desk:askAway')}</p>
        </Refusal>
      )}
    </Dialog>
  );
};
