import { speakerNow, type Speaker } from '@skab/shared/meeting/floor.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Stack.tsx';
import styles from './Floor.module.css';
import type { FloorDesk } from './floorDesk.ts';

/** One who waits: the floor can be given to her out of turn, and she can be taken off. The first is given it above. */
export const SpeakerLine = ({
  desk: { board, may, send },
  speaker: { id, row },
  isFirst,
}: {
  readonly desk: FloorDesk;
  readonly speaker: Speaker;
  readonly isFirst: boolean;
}) => {
  const { t } = useText();
  const { name, isHeard } = row;
  return (
    <li>
      <span>
        <b>{name}</b>
        {isHeard && <span className={styles.quiet}>{` ${t('floor:isHeard')}`}</span>}
      </span>
      {may('callNextSpeaker') && (
        <Row gap={4}>
          {!isFirst && (
            <Button
              kind="quiet"
              aria-label={t('floor:give', { name })}
              onClick={() => send('callNextSpeaker', { seen: speakerNow(board)?.id ?? null, speakerId: id })}
            >
              {t('floor:giveShort')}
            </Button>
          )}
          <Button
            kind="quiet"
            aria-label={t('floor:removeWho', { name })}
            onClick={() => send('leaveFloor', { speakerId: id })}
          >
            {t('floor:remove')}
          </Button>
        </Row>
      )}
    </li>
  );
};
