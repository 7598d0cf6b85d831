import { only } from '@skab/shared/board/collections.ts';
import { speakersBefore, speaksSince, type Speaker } from '@skab/shared/meeting/floor.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Floor.module.css';
import type { FloorDesk } from './floorDesk.ts';
import { minutesAndSeconds, timeWords } from './floorWords.ts';
import { useSecond } from './useSecond.ts';

/** Who speaks and for how long, and what can be done: give the floor on, let a round pass by, end, take back. */
export const SpeakerNow = ({
  desk,
  speaker,
  next,
  leads,
}: {
  readonly desk: FloorDesk;
  readonly speaker: Speaker | undefined;
  readonly next: Speaker | undefined;
  readonly leads: boolean;
}) => {
  const { t } = useText();
  const { board, scene, clock, may, send } = desk;
  const halt = board.get('run', only)?.halt;
  const second = useSecond(clock, speaker !== undefined && !halt);
  const now = halt ? Math.max(halt.at, speaker?.row.calledAt ?? 0) : second;
  const seen = speaker?.id ?? null;
  const since = speaker ? speaksSince(speaker.row) : now;
  const passes = { passes: true } as const;
  const pass = (): void => {
    if (next) send('callNextSpeaker', { seen, ...passes });
    else if (seen !== null) send('endSpeaking', { seen, ...passes });
  };
  return (
    <>
      <div className={styles.now}>
        {speaker ? (
          <>
            <p className={styles.quiet}>{t('floor:nowWord')}</p>
            <p className={styles.name}>{speaker.row.name}</p>
            <p className={styles.time}>
              <span role="timer">{t('floor:spokenFor', { time: minutesAndSeconds(now - since) })}</span>
              {scene.floor && <b>{timeWords(t, scene.floor, now)}</b>}
            </p>
          </>
        ) : (
          <p>{t('floor:nobody')}</p>
        )}
      </div>
      {may('callNextSpeaker') && (
        <div className={styles.ways}>
          {next && (
            <Button
              kind={leads ? 'primary' : 'second'}
              wide={leads}
              icon={<DeskIcon name="arrowRight" />}
              onClick={() => send('callNextSpeaker', { seen })}
            >
              {t('floor:give', { name: next.row.name })}
            </Button>
          )}
          {speaker?.row.isOfRound && (
            <Button kind="quiet" icon={<DeskIcon name="skip" />} onClick={pass}>
              {t('floor:pass')}
            </Button>
          )}
          {seen !== null && (
            <Button kind="quiet" icon={<DeskIcon name="square" />} onClick={() => send('endSpeaking', { seen })}>
              {t('floor:end')}
            </Button>
          )}
          {(speaker || speakersBefore(board).length > 0) && (
            <Button kind="quiet" icon={<Icon name="undo" />} onClick={() => send('takeCallBack', { seen })}>
              {t('floor:back')}
            </Button>
          )}
        </div>
      )}
    </>
  );
};
