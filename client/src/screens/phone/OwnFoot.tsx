import type { Whereabouts } from '@skab/shared/scene/whereabouts.ts';
import type { OwnView } from '../../sync/ownStatements.ts';
import { inARow } from '../../text/inARow.ts';
import { signedBy } from '../../text/signedBy.ts';
import { useText } from '../../text/useText.ts';
import { clockTime } from '../../ui/clockTime.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LineState } from '../../ui/LineState.tsx';
import styles from './Phone.module.css';
import { useQuestionWords } from './useQuestionWords.ts';

/** Whether there is anything to say under one's own words. */
export const hasFoot = ({ stage, number, signature, buildsOn }: OwnView): boolean =>
  number !== null ||
  signature !== undefined ||
  buildsOn !== undefined ||
  stage === 'received' ||
  stage === 'hidden' ||
  stage === 'refused';

/** What stands under one's own words: the number people say, and how far it has come. */
export const OwnFoot = ({ own, timeZone }: { readonly own: OwnView; readonly timeZone: string }) => {
  const { t, language } = useText();
  const { stage, number, pending } = own;
  const fate = useQuestionWords();
  return (
    <>
      {number !== null && <span>{t('common:number', { number })}</span>}
      {stage === 'received' && pending === null && (
        <LineState state="received">
          {t('phone:mineReceived', { time: clockTime(own.at, language, timeZone) })}
        </LineState>
      )}
      {own.signature && <span dir="auto">{t('names:shownAs', { who: signedBy(own.signature, t) })}</span>}
      {own.buildsOn !== undefined && <span>{t('names:buildsOn', { number: own.buildsOn })}</span>}
      {stage === 'received' && own.isLate && <span>{t('phone:mineWasLate')}</span>}
      {stage === 'received' && own.question && <span className={styles.stands}>{fate(own.question)}</span>}
      {stage === 'received' && <Stands stands={own.stands} />}
      {stage === 'hidden' && (
        <span className={styles.aside}>
          <Icon name="eyeOff" /> {t('phone:mineHidden')}
        </span>
      )}
      {stage === 'refused' && (
        <span className={styles.aside}>
          <Icon name="hand" /> {t('phone:mineRefused')}
        </span>
      )}
    </>
  );
};

/** Where a statement stands on the board: what it lies in, and what has been made of that. */
const Stands = ({ stands }: { readonly stands: Whereabouts }) => {
  const { t, language } = useText();
  const named = (title: string): string => (title ? t('phone:mineTitle', { title }) : t('phone:mineNameless'));
  const { liesIn, principles, stations } = stands;
  const lines = [
    ...(liesIn.length > 0 ? [t('phone:mineLies', { titles: inARow(liesIn.map(named), language) })] : []),
    ...principles.map((title) => t('phone:mineBehind', { title })),
    ...stations.map((title) => t('phone:mineAtStation', { title })),
  ];
  return lines.map((words) => (
    <span key={words} className={styles.stands}>
      {words}
    </span>
  ));
};
