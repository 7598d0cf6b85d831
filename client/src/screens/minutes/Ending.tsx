import { endings, type Ending as EndingWord } from '@skab/shared/meeting/endings.ts';
import type { SeriesMeeting } from '@skab/shared/meeting/series.ts';
import { putOffTo } from '@skab/shared/minutes/course.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

/** How it ended, the meeting it is put off to, or that it is put off to one that is not planned yet; null while nothing is noted. */
type Noted = EndingWord | SeriesMeeting | 'later' | null;

const isPutOff = (noted: Noted): noted is SeriesMeeting | 'later' =>
  noted === 'later' || (noted !== null && typeof noted === 'object');

/** How the point ended, in one tap: it stands first under the decisions. The same tap takes it away again. */
export const Ending = ({ drafting, agendaItemId }: { readonly drafting: Drafting; readonly agendaItemId: string }) => {
  const { t, language } = useText();
  const toast = useToast();
  const { board, send, meetings } = drafting;
  const words = headingsIn[language];
  const ending = board.get('endings', agendaItemId)?.ending ?? null;
  const putOff = board.get('putOffs', agendaItemId);
  const [next] = meetings;
  const meetingOf = (toId: string | null): SeriesMeeting | 'later' =>
    meetings.find(({ workshopId }) => workshopId === toId) ?? 'later';
  const noted: Noted = ending ?? (putOff ? meetingOf(putOff.toId) : null);

  /** Writes what is noted in the place of what was. */
  const write = (was: Noted, is: Noted): void => {
    if (is === 'later') send('putOffItem', { agendaItemId, toId: null });
    else if (isPutOff(is))
      send('putOffItem', { agendaItemId, toId: is.workshopId, to: { title: is.title, date: is.date } });
    else if (is === null && isPutOff(was)) send('putOffItem', { agendaItemId });
    else send('noteEnding', { agendaItemId, ending: is });
  };
  const choose = (chosen: Noted, said: string): void => {
    write(noted, chosen);
    if (chosen === null) return;
    toast({
      words: t('secretary:endedNote', { ending: said }),
      action: { label: t('secretary:undo'), onPress: () => write(chosen, noted) },
    });
  };
  const choice = (key: string, isIt: boolean, label: string, means: Noted, said: string) => (
    <Button
      key={key}
      aria-pressed={isIt}
      icon={isIt ? <Icon name="check" /> : undefined}
      onClick={() => choose(isIt ? null : means, said)}
    >
      {label}
    </Button>
  );
  return (
    <Stack gap={3}>
      <fieldset className={styles.endings}>
        <legend>{t('secretary:ended')}</legend>
        {endings.map((one) => choice(one, ending === one, t(`secretary:${one}`), one, words.ended[one]))}
        {next &&
          choice(
            'next',
            putOff?.toId === next.workshopId,
            t('secretary:putOffTo', { meeting: next.title }),
            next,
            words.putOff(next.title),
          )}
        {choice('later', putOff?.toId === null, t('secretary:putOffLater'), 'later', words.putOff(null))}
      </fieldset>
      {putOff && meetings.length > 1 && (
        <Select
          label={t('secretary:putOffWhere')}
          value={putOff.toId ?? ''}
          options={[
            { value: '', words: t('secretary:laterMeeting') },
            ...meetings.map(({ workshopId, title }) => ({ value: workshopId, words: title })),
          ]}
          onChange={(toId) => write(noted, meetingOf(toId))}
        />
      )}
      {putOff && <p className={styles.help}>{words.putOff(putOffTo(board, agendaItemId, language))}</p>}
    </Stack>
  );
};
