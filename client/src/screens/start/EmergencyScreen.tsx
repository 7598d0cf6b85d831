import type { RefusalCode } from '@skab/shared/outcome.ts';
import { readEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { deskApi } from '../../sync/deskApi.ts';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { pathFor } from './pathFor.ts';
import styles from './Start.module.css';

const fieldId = 'emergency';
const formId = 'emergencyForm';

/** What was typed where a join code belongs, handed over by the start page. */
const typedBefore = (): string => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'typed' in state && typeof state.typed === 'string'
    ? state.typed
    : '';
};

/** An emergency code off the sheet: this device leads from then on. */
export const EmergencyScreen = ({ settings }: { readonly settings: ReactNode }) => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(typedBefore);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [isNoCode, setIsNoCode] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  usePageTitle(`${t('keys:emergency')} – ${t('common:name')}`);
  // The code is not kept in the history of the page.
  useEffect(() => window.history.replaceState(null, ''), []);
  const use = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const code = readEmergencyCode(typed);
    setIsNoCode(code === null);
    if (isAsking) return;
    if (code === null) return document.getElementById(fieldId)?.focus();
    setIsAsking(true);
    const answer = await deskApi.useEmergencyCode(code);
    setIsAsking(false);
    if (answer.state !== 'done') return setProblem(answer.state === 'away' ? 'away' : answer.code);
    const { workshopId } = answer.value;
    const isLarge = matchMedia('(min-width: 64em)').matches;
    navigate(pathFor({ role: 'facilitator', workshopId, isOwnDevice: true }, null, isLarge), { replace: true });
  };
  const type = (words: string): void => {
    setTyped(words);
    setIsNoCode(false);
    setProblem(null);
  };
  return (
    <PhoneFrame
      skip={t('common:skip')}
      head={<Logo>{t('common:name')}</Logo>}
      foot={
        <Button kind="primary" wide type="submit" form={formId} busy={isAsking}>
          {t('keys:emergencyGo')}
        </Button>
      }
    >
      <h1>{t('keys:emergency')}</h1>
      <p>{t('keys:emergencyWords')}</p>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('phone:doorAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
      <form id={formId} onSubmit={(event) => void use(event)} noValidate>
        <TextInput
          id={fieldId}
          label={t('keys:emergencyCode')}
          description={t('keys:emergencyHint')}
          error={isNoCode && t(readJoinCode(typed) === null ? 'keys:emergencyNotACode' : 'keys:emergencyIsJoinCode')}
          value={typed}
          onChange={type}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
      </form>
      <p>{t('keys:emergencyAfter')}</p>
      <p className={styles.leads}>
        {t('keys:emergencyNoSheet')} <Link href="/">{t('common:toStart')}</Link>
      </p>
      {settings}
    </PhoneFrame>
  );
};
