import { measuring, type MeasuredLine, type TrialFrame, type TrialShows } from '@skab/shared/protocol/trial.ts';
import { useState } from 'react';
import { eyeChart } from '../../board/eyeChart.ts';
import { measureLine } from '../../sync/measureLine.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { ringBell } from '../../ui/ringBell.ts';
import { judgeScreens, lampOfLines, lampOfScreens, type ScreenFound } from './judgeLamps.ts';
import { Lamp, type LampState } from './Lamp.tsx';
import styles from './Lamp.module.css';

interface Props {
  readonly trial: TrialFrame;
  /** How many shared screens are connected. */
  readonly screens: number;
  readonly code: string;
  readonly address: string;
  /** Begins the trial or goes on in it; false when that was refused. */
  readonly show: (shows: TrialShows) => Promise<boolean>;
}

const foundWords = {
  hidden: 'dayBefore:screenHidden',
  sleeps: 'dayBefore:screenSleeps',
  picture: 'dayBefore:screenPicture',
  good: 'dayBefore:screenGood',
} as const satisfies Record<Exclude<ScreenFound, 'untried' | 'none'>, string>;

/** Somebody in the room says whether it was so. */
const useSaid = () => {
  const [said, setSaid] = useState<boolean | null>(null);
  const state: LampState = said === null ? 'untried' : said ? 'good' : 'bad';
  return { state, say: setSaid } as const;
};

/** The five lamps, in the order one tries them. */
export const Lamps = (props: Props) => {
  const { t } = useText();
  const { trial, screens, address } = props;
  const phone = useSaid();
  const text = useSaid();
  const bell = useSaid();
  const lines = useLines(props);
  const found = judgeScreens(trial.shows !== null, screens, trial.screens);
  const phoneState: LampState = trial.phones > 0 ? 'good' : phone.state;
  const states = [phoneState, lampOfScreens(found), text.state, bell.state, lines.state];
  return (
    <section aria-labelledby="lamps">
      <h2 id="lamps">{t('dayBefore:lamps')}</h2>
      <ul className={styles.lamps}>
        <Lamp
          name={t('dayBefore:phone')}
          state={phoneState}
          how={t('dayBefore:phoneHow')}
          found={
            trial.phones > 0 ? (
              <p>{t('dayBefore:phoneGood', { count: trial.phones })}</p>
            ) : (
              phoneState === 'bad' && <p>{t('dayBefore:phoneBad', { address })}</p>
            )
          }
        >
          <Button
            kind={trial.phones > 0 ? 'second' : 'primary'}
            icon={<DeskIcon name="qr" />}
            onClick={() => void props.show('phone')}
          >
            {t('dayBefore:phoneShow')}
          </Button>
          {trial.shows === 'phone' && trial.phones === 0 && (
            <Button onClick={() => phone.say(false)}>{t('dayBefore:phoneNone')}</Button>
          )}
        </Lamp>
        <Lamp
          name={t('dayBefore:screen')}
          state={lampOfScreens(found)}
          how={t('dayBefore:screenHow')}
          found={
            found !== 'untried' && (
              <p>{found === 'none' ? t('dayBefore:screenNone', { address }) : t(foundWords[found])}</p>
            )
          }
        />
        <Lamp
          name={t('dayBefore:text')}
          state={text.state}
          how={t('dayBefore:textHow', { letters: eyeChart.at(-1) ?? '' })}
          found={
            text.state !== 'untried' && <p>{t(text.state === 'good' ? 'dayBefore:textGood' : 'dayBefore:textBad')}</p>
          }
        >
          <Button icon={<DeskIcon name="eye" />} onClick={() => void props.show('letters')}>
            {t('dayBefore:textShow')}
          </Button>
          {trial.shows === 'letters' && (
            <>
              <Button onClick={() => text.say(true)}>{t('dayBefore:textYes')}</Button>
              <Button onClick={() => text.say(false)}>{t('dayBefore:textNo')}</Button>
            </>
          )}
        </Lamp>
        <Lamp
          name={t('dayBefore:bell')}
          state={bell.state}
          how={t('dayBefore:bellHow')}
          found={
            <>
              {trial.shows === 'bell' && trial.screens.some(({ maySound }) => maySound === false) && (
                <p>{t('dayBefore:bellMute')}</p>
              )}
              {bell.state !== 'untried' && (
                <p>{t(bell.state === 'good' ? 'dayBefore:bellGood' : 'dayBefore:bellBad')}</p>
              )}
            </>
          }
        >
          <Button
            icon={<DeskIcon name="play" />}
            onClick={() => {
              void ringBell();
              void props.show('bell');
            }}
          >
            {t('dayBefore:bellRing')}
          </Button>
          {trial.shows === 'bell' && (
            <>
              <Button onClick={() => bell.say(true)}>{t('dayBefore:bellYes')}</Button>
              <Button onClick={() => bell.say(false)}>{t('dayBefore:bellNo')}</Button>
            </>
          )}
        </Lamp>
        <LineLamp lines={lines} />
      </ul>
      <p role="status" className={styles.done}>
        {states.every((state) => state === 'good') && t('dayBefore:trialDone')}
      </p>
    </section>
  );
};

const useLines = ({ trial, code, show }: Props) => {
  const [here, setHere] = useState<MeasuredLine | null>(null);
  const [standing, setStanding] = useState<'asked' | 'measuring' | 'failed'>('asked');
  const measure = async (): Promise<void> => {
    setStanding('measuring');
    // There is something to measure only while the room is tried.
    const line = trial.shows !== null || (await show('phone')) ? await measureLine(code) : null;
    setHere(line);
    setStanding(line === null ? 'failed' : 'asked');
  };
  const hasFailed = standing === 'failed';
  const state = standing === 'measuring' ? 'untried' : lampOfLines([here, trial.line], hasFailed);
  return { here, phone: trial.line, state, measure, hasFailed, isMeasuring: standing === 'measuring' } as const;
};

const figures = ({ roundTripMs, kbitPerSecond }: MeasuredLine) => ({
  ms: roundTripMs,
  mbit: kbitPerSecond >= 10_000 ? Math.round(kbitPerSecond / 1_000) : Math.round(kbitPerSecond / 100) / 10,
});

const LineLamp = ({ lines }: { readonly lines: ReturnType<typeof useLines> }) => {
  const { t } = useText();
  const { here, phone, state, measure, hasFailed, isMeasuring } = lines;
  return (
    <Lamp
      name={t('dayBefore:line')}
      state={state}
      how={t('dayBefore:lineHow')}
      found={
        <>
          {hasFailed && <p>{t('dayBefore:lineAway', { seconds: measuring.mostMs / 1_000 })}</p>}
          {here && <p>{t('dayBefore:lineHere', figures(here))}</p>}
          {phone && <p>{t('dayBefore:linePhone', figures(phone))}</p>}
          {state !== 'untried' && !hasFailed && (
            <p>{t(state === 'good' ? 'dayBefore:lineGood' : 'dayBefore:lineBad')}</p>
          )}
        </>
      }
    >
      <Button icon={<DeskIcon name="search" />} busy={isMeasuring} onClick={() => void measure()}>
        {t(isMeasuring ? 'dayBefore:lineMeasuring' : 'dayBefore:lineMeasure')}
      </Button>
    </Lamp>
  );
};
