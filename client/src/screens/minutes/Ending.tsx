import { endings, type Ending as EndingWord } from '@skab/shared/meeting/endings.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import { useText } from '../../text/useText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';

/** How the point ended, in one tap: it stands first under the decisions. The same tap takes it away again. */
export const Ending = ({
  drafting: { board, send },
  agendaItemId,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}) => {
  const { t, language } = useText();
  const toast = useToast();
  const noted = board.get('endings', agendaItemId);
  const words = headingsIn[language];
  const note = (ending: EndingWord | null): void => {
    send('noteEnding', { of: agendaItemId, ending });
    if (ending === null) return;
    const said = ending === 'putOff' ? words.putOff(null) : words.ended[ending];
    toast({
      words: t('secretary:endedNote', { ending: said }),
      action: {
        label: t('secretary:undo'),
        onPress: () => send('noteEnding', { of: agendaItemId, ending: noted?.ending ?? null, to: noted?.to }),
      },
    });
  };
  return (
    <fieldset className={styles.endings}>
      <legend>{t('secretary:ended')}</legend>
      {endings.map((ending) => {
        const isIt = noted?.ending === ending;
        return (
          <Button
            key={ending}
            aria-pressed={isIt}
            icon={isIt ? <Icon name="check" /> : undefined}
            onClick={() => note(isIt ? null : ending)}
          >
            {t(`secretary:${ending}`)}
          </Button>
        );
      })}
    </fieldset>
  );
};
