import { readEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import { emergencyPath } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Start.module.css';

const fieldId = 'code';

/** The first page: one field for the code. */
export const StartScreen = ({ settings }: { readonly settings: ReactNode }) => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [isNoCode, setIsNoCode] = useState(false);
  usePageTitle(t('common:name'));
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const code = readJoinCode(typed);
    if (code !== null) return navigate(`/m/${code}`);
    // In a hurry one types it where there is a field.
    if (readEmergencyCode(typed) !== null) return navigate(emergencyPath, { state: { typed } });
    setIsNoCode(true);
    document.getElementById(fieldId)?.focus();
  };
  const type = (words: string): void => {
    setTyped(words);
    setIsNoCode(false);
  };
  return (
    <PhoneFrame skip={t('common:skip')}>
      <Logo>{t('common:name')}</Logo>
      <h1>{t('phone:startTitle')}</h1>
      <form className={styles.code} onSubmit={go}>
        <TextInput
          id={fieldId}
          label={t('phone:startCode')}
          description={t('phone:startHint')}
          error={isNoCode && t('phone:startNotACode')}
          value={typed}
          onChange={type}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button kind="primary" wide type="submit">
          {t('phone:startGo')}
        </Button>
      </form>
      <p className={styles.leads}>
        {t('phone:startLeads')} <Link href="/styr">{t('phone:startWorkshops')}</Link>
      </p>
      <p className={styles.leads}>
        {t('phone:computerGone')} <Link href={emergencyPath}>{t('phone:useEmergencyCode')}</Link>
      </p>
      {settings}
    </PhoneFrame>
  );
};
