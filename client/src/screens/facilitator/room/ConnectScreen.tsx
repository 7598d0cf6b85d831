import type { RefusalCode } from '@skab/shared/outcome.ts';
import { pairingSigns, type PairedRole } from '@skab/shared/protocol/deskHttp.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { readCode } from '@skab/shared/protocol/joinCode.ts';
import { useEffect, useState } from 'react';
import { meetingDay } from '../../../board/meetingDay.ts';
import { api } from '../../../sync/api.ts';
import { deskApi } from '../../../sync/deskApi.ts';
import { usePageTitle } from '../../../text/usePageTitle.ts';
import { useText } from '../../../text/useText.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { Code } from '../../../ui/Code.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Logo } from '../../../ui/Logo.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { orderOfMeetings } from './orderOfMeetings.ts';

const nameSigns = 60;
const formId = 'connect';

type Problem = RefusalCode | 'away';

/** A phone that has scanned the code of a shared screen: who leads a meeting connects the screen to it. */
export const ConnectScreen = () => {
  const { t } = useText();
  const [code] = useState(() => readCode(window.location.hash, pairingSigns));
  const [workshops, setWorkshops] = useState<readonly WorkshopListed[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  usePageTitle(`${t('desk:pair')} – ${t('common:name')}`);
  useEffect(() => {
    void api.workshops().then((answer) => {
      if (answer.state === 'done') setWorkshops(orderOfMeetings(answer.value));
      else setProblem(answer.state === 'away' ? 'away' : answer.code);
    });
  }, [attempt]);
  const tryAgain = (): void => {
    setProblem(null);
    setAttempt(attempt + 1);
  };
  if (code !== null && workshops && workshops.length > 0) return <Connect code={code} workshops={workshops} />;
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t('desk:pair')}</h1>
      {code === null ? (
        <p>{t('connect:noCode')}</p>
      ) : (
        <NotYet code={code} problem={problem} isNone={workshops !== null} onTryAgain={tryAgain} />
      )}
    </PhoneFrame>
  );
};

const NotYet = ({
  code,
  problem,
  isNone,
  onTryAgain,
}: {
  readonly code: string;
  readonly problem: Problem | null;
  /** Whether this device leads nothing that could be shown. */
  readonly isNone: boolean;
  readonly onTryAgain: () => void;
}) => {
  const { t } = useText();
  if (isNone) return <p>{t('connect:none')}</p>;
  if (problem === null) return <Loading>{t('common:oneMoment')}</Loading>;
  if (problem === 'signed-out' || problem === 'not-allowed') return <p>{t('connect:notLeading', { code })}</p>;
  return (
    <Refusal action={<Button onClick={onTryAgain}>{t('common:tryAgain')}</Button>}>
      <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
    </Refusal>
  );
};

/** The form itself: which meeting, what the screen is called, and then that it is done. */
export const Connect = ({
  code,
  workshops,
}: {
  readonly code: string;
  readonly workshops: readonly WorkshopListed[];
}) => {
  const { t, language } = useText();
  const [workshopId, setWorkshopId] = useState(workshops[0]?.workshopId ?? '');
  const [name, setName] = useState(t('desk:pairName'));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [paired, setPaired] = useState<PairedRole | null>(null);
  const connect = async (): Promise<void> => {
    if (isAsking) return;
    setIsAsking(true);
    const done = await deskApi.pair(workshopId, { code, name: name.trim() === '' ? t('desk:pairName') : name });
    setIsAsking(false);
    if (done.state === 'done') setPaired(done.value.role);
    else setProblem(done.state === 'away' ? 'away' : done.code);
  };
  const head = <Logo>{t('common:name')}</Logo>;
  if (paired) {
    return (
      <PhoneFrame
        skip={t('common:skip')}
        head={head}
        foot={
          <ButtonLink kind="primary" wide href={`/fjern/${workshopId}`}>
            {t('connect:toLead')}
          </ButtonLink>
        }
      >
        <h1>{t('desk:pair')}</h1>
        <p role="status">{t(paired === 'screen' ? 'desk:pairedScreen' : 'desk:pairedTouchScreen')}</p>
      </PhoneFrame>
    );
  }
  return (
    <PhoneFrame
      skip={t('common:skip')}
      head={head}
      foot={
        <Button kind="primary" wide type="submit" form={formId} busy={isAsking}>
          {t('desk:pairSave')}
        </Button>
      }
    >
      <h1>{t('desk:pair')}</h1>
      <p>
        {t('connect:code')}{' '}
        <b>
          <Code value={code} />
        </b>
      </p>
      <p>{t('connect:words')}</p>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <Stack gap={5}>
          {workshops.length > 1 && (
            <ChoiceList legend={t('connect:which')}>
              {workshops.map((one) => (
                <RadioRow
                  key={one.workshopId}
                  name="workshop"
                  checked={one.workshopId === workshopId}
                  onChange={() => setWorkshopId(one.workshopId)}
                  aside={meetingDay(one.date, language)}
                >
                  {one.title}
                </RadioRow>
              ))}
            </ChoiceList>
          )}
          <TextInput
            label={t('desk:pairCalled')}
            description={t('desk:pairCalledHint')}
            value={name}
            onChange={setName}
            maxLength={nameSigns}
          />
        </Stack>
      </form>
    </PhoneFrame>
  );
};
