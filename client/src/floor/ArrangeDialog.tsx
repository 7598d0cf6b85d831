import { only } from '@skab/shared/board/collections.ts';
import { roundLimit } from '@skab/shared/commands/arrangeFloor.ts';
import { speakerNameLimit, type FloorMode } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { FormDialog } from '../board/FormDialog.tsx';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { CheckRow } from '../ui/Choice.tsx';
import { Seg } from '../ui/Seg.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { FloorDesk } from './floorDesk.ts';

const free = 'free';
const offered = [30, 60, 90, 120, 180, 300, 600];

/** Names as they were typed, one a line. */
const namesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim().slice(0, speakerNameLimit))
    .filter((line) => line !== '')
    .slice(0, roundLimit);

/** How the floor is given: by whom one asks, who comes first, how long each has, and who sits at the table of a round. */
export const ArrangeDialog = ({ desk, onClose }: { readonly desk: FloorDesk; readonly onClose: () => void }) => {
  const { t } = useText();
  const { board, send, newId } = desk;
  const kept = board.get('floor', only);
  const [mode, setMode] = useState<FloorMode>(kept?.mode ?? 'list');
  const [unheardFirst, setUnheardFirst] = useState(kept?.unheardFirst ?? false);
  const [seconds, setSeconds] = useState(kept?.secondsEach?.toString() ?? free);
  const [names, setNames] = useState('');
  const [isMissing, setMissing] = useState(false);
  const here = [...board.all('attendees')]
    .filter(([, { mark }]) => mark !== 'absent')
    .sort(([, one], [, other]) => one.position - other.position)
    .map(([, { name }]) => name);
  const save = (): void => {
    const round = mode === 'round' ? namesIn(names).map((name) => ({ speakerId: newId(), name })) : [];
    if (mode === 'round' && round.length === 0 && kept?.mode !== 'round') return setMissing(true);
    const secondsEach = seconds === free ? null : Number(seconds);
    send('arrangeFloor', { mode, unheardFirst, secondsEach, ...(round.length > 0 ? { round } : {}) });
    onClose();
  };
  const times = [...new Set([...offered, ...(kept?.secondsEach ? [kept.secondsEach] : [])])].sort((a, b) => a - b);
  return (
    <FormDialog title={t('floor:arrangeTitle')} onSave={save} onClose={onClose}>
      <Seg
        legend={t('floor:mode')}
        options={[
          { value: 'closed', label: t('floor:modeClosed') },
          { value: 'list', label: t('floor:modeList') },
          { value: 'round', label: t('floor:modeRound') },
        ]}
        value={mode}
        onChange={setMode}
      />
      {mode === 'round' ? (
        <>
          <TextArea
            label={t('floor:round')}
            description={t('floor:roundHelp')}
            error={isMissing && namesIn(names).length === 0 ? t('floor:roundMissing') : undefined}
            value={names}
            onChange={setNames}
            rows={6}
          />
          {here.length > 0 && (
            <div>
              <Button kind="quiet" onClick={() => setNames(here.join('\n'))}>
                {t('floor:roundFromList')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <CheckRow checked={unheardFirst} onChange={setUnheardFirst}>
          {t('floor:unheardFirst')}
        </CheckRow>
      )}
      <Select
        label={t('floor:timeEach')}
        value={seconds}
        options={[
          { value: free, words: t('floor:timeFree') },
          ...times.map((time) => ({
            value: String(time),
            words:
              time % 60 === 0 ? t('floor:timeMinutes', { count: time / 60 }) : t('floor:timeSeconds', { count: time }),
          })),
        ]}
        onChange={setSeconds}
      />
    </FormDialog>
  );
};
