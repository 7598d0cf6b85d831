import type { Role } from '@skab/shared/access/can.ts';
import type { SessionListed } from '@skab/shared/protocol/http.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, type Answer } from '../../../sync/api.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime, dayText } from '../../../ui/clockTime.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import styles from '../FacilitatorScreen.module.css';

/** Who has come in by a personal link; each can be sent away. */
export const SessionList = ({ workshopId }: { readonly workshopId: string }) => {
  const { t } = useText();
  const [answer, setAnswer] = useState<Answer<readonly SessionListed[]> | null>(null);
  const [ended, setEnded] = useState<SessionListed | null>(null);
  const look = useCallback(async () => setAnswer(await api.sessions(workshopId)), [workshopId]);
  useEffect(() => void look(), [look]);
  const end = async (session: SessionListed): Promise<void> => {
    const done = await api.endSession(workshopId, session.sessionId);
    if (done.state === 'refused') setAnswer(done);
    else await look();
  };
  if (!answer) return <Loading>{t('common:oneMoment')}</Loading>;
  if (answer.state !== 'done') {
    return (
      <Refusal
        action={
          <Button kind="quiet" onClick={() => void look()}>
            {t('common:tryAgain')}
          </Button>
        }
      >
        <p>{answer.state === 'away' ? t('desk:askAway') : t(`refusals:${answer.code}`)}</p>
      </Refusal>
    );
  }
  return (
    <>
      {answer.value.length === 0 && <p className={styles.hint}>{t('desk:sessionsNone')}</p>}
      <ul className={styles.sessions}>
        {answer.value.map((session) => (
          <SessionLine key={session.sessionId} session={session} onEnd={() => setEnded(session)} />
        ))}
      </ul>
      {ended && (
        <ConfirmDialog
          title={t('desk:sessionEndAsk')}
          words={t('desk:sessionEndWords')}
          confirm={t('desk:sessionEnd')}
          onConfirm={() => void end(ended)}
          onClose={() => setEnded(null)}
        />
      )}
    </>
  );
};

const roleWords = {
  administrator: 'desk:administratorRole',
  secretary: 'desk:secretaryRole',
  facilitator: 'desk:facilitatorRole',
  chair: 'floor:chairRole',
  host: 'desk:hostRole',
  member: 'desk:memberRole',
  participant: 'desk:participantRole',
  screen: 'desk:screenRole',
  touchScreen: 'desk:touchScreenRole',
  courier: 'series:courierRole',
} as const satisfies Record<Role, string>;

const SessionLine = ({ session, onEnd }: { readonly session: SessionListed; readonly onEnd: () => void }) => {
  const { t, language } = useText();
  const { role, name, since, isMine } = session;
  const when = `${dayText(since, language)} ${t('common:at', { time: clockTime(since, language) })}`;
  return (
    <li>
      <b>{name === null ? t(roleWords[role]) : `${t(roleWords[role])}: ${name}`}</b>
      <span className={styles.hint}>{t('desk:sessionSince', { when })}</span>
      {isMine ? (
        <span>{t('desk:sessionMine')}</span>
      ) : (
        <Button kind="quiet" onClick={onEnd}>
          {t('desk:sessionEnd')}
        </Button>
      )}
    </li>
  );
};
