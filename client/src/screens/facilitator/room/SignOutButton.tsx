import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../../sync/api.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import styles from '../FacilitatorScreen.module.css';

/** Signs this device out, after asking: one may have led from somebody else's phone. */
export const SignOutButton = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [isAsked, setIsAsked] = useState(false);
  const [isAway, setIsAway] = useState(false);
  const signOut = async (): Promise<void> => {
    const answer = await api.signOut();
    if (answer.state === 'done') navigate('/');
    else setIsAway(true);
  };
  return (
    <div className={styles.quietActions}>
      <Button kind="quiet" icon={<DeskIcon name="logOut" />} onClick={() => setIsAsked(true)}>
        {t('keys:signOutHere')}
      </Button>
      {isAway && (
        <Refusal>
          <p>{t('desk:askAway')}</p>
        </Refusal>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t('keys:signOutAsk')}
          words={t('keys:signOutWords')}
          confirm={t('keys:signOutHere')}
          onConfirm={() => void signOut()}
          onClose={() => setIsAsked(false)}
        />
      )}
    </div>
  );
};
