import { only } from '@skab/shared/board/collections.ts';
import { speakerNow, speakersBefore, speakersInLine } from '@skab/shared/meeting/floor.ts';
import type { FloorMode } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Row, Stack } from '../ui/Stack.tsx';
import { ArrangeDialog } from './ArrangeDialog.tsx';
import { EnterSpeaker } from './EnterSpeaker.tsx';
import styles from './Floor.module.css';
import type { FloorDesk } from './floorDesk.ts';
import { SpeakerLine } from './SpeakerLine.tsx';
import { SpeakerNow } from './SpeakerNow.tsx';

/** The floor, for who leads it: who speaks, who waits, and how one gets it. `leads`: giving it on is the one thing to do here. */
export const FloorPanel = ({ desk, leads = false }: { readonly desk: FloorDesk; readonly leads?: boolean }) => {
  const { t } = useText();
  const [isArranging, setArranging] = useState(false);
  const { board, scene, may, send } = desk;
  if (!may('arrangeFloor') || scene.phase === 'closed') return null;
  const { mode = 'closed', unheardFirst = false, secondsEach = null } = board.get('floor', only) ?? {};
  const line = speakersInLine(board);
  const arrange = (next: FloorMode): void => send('arrangeFloor', { mode: next, unheardFirst, secondsEach });
  const isOn = scene.floor !== undefined;
  return (
    <section className={styles.panel} aria-label={t('floor:title')}>
      <Row between>
        <h2>{t('floor:title')}</h2>
        <span className={styles.quiet}>{isOn && t(modeWords[mode])}</span>
      </Row>
      {isOn ? (
        <>
          <SpeakerNow desk={desk} speaker={speakerNow(board)} next={line[0]} leads={leads} />
          <Stack gap={2}>
            <h3>{t(mode === 'round' ? 'floor:lineRound' : 'floor:waiting')}</h3>
            {line.length === 0 ? (
              <p className={styles.quiet}>
                {t(mode === 'round' && speakersBefore(board).length > 0 ? 'floor:roundOver' : 'floor:lineEmpty')}
              </p>
            ) : (
              <ol className={styles.waiting}>
                {line.map((speaker, index) => (
                  <SpeakerLine key={speaker.id} desk={desk} speaker={speaker} isFirst={index === 0} />
                ))}
              </ol>
            )}
          </Stack>
        </>
      ) : (
        <p className={styles.quiet}>{t('floor:openHelp')}</p>
      )}
      {may('enterSpeaker') && <EnterSpeaker desk={desk} />}
      <div className={styles.ways}>
        <Button
          kind={isOn ? 'quiet' : 'second'}
          icon={<DeskIcon name={mode === 'list' ? 'lock' : 'users'} />}
          onClick={() => arrange(mode === 'list' ? 'closed' : 'list')}
        >
          {t(mode === 'list' ? 'floor:shut' : 'floor:open')}
        </Button>
        <Button kind="quiet" icon={<DeskIcon name="settings" />} onClick={() => setArranging(true)}>
          {t('floor:arrange')}
        </Button>
      </div>
      {isArranging && <ArrangeDialog desk={desk} onClose={() => setArranging(false)} />}
    </section>
  );
};

const modeWords = { closed: 'floor:listClosed', list: 'floor:listOpen', round: 'floor:roundOn' } as const;
