import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import { consents, moods, pollLimits, type Consent, type Mood } from '@skab/shared/meeting/polls.ts';
import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Meta } from '../../../ui/Stack.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { Words } from '../../../ui/Words.tsx';
import { DotsFields } from './DotsFields.tsx';
import styles from './Vote.module.css';

interface Props {
  readonly poll: ScenePoll;
  /** What one has handed in, to change. */
  readonly before: Ballot | undefined;
  readonly onCast: (ballot: Ballot) => void;
}

/** A ballot: the question, what can be chosen, and the one button that puts it in the urn. */
export const BallotForm = ({ poll, before, onCast }: Props) => {
  const { t } = useText();
  const name = useId();
  const [dots, setDots] = useState<readonly string[]>(before?.kind === 'dots' ? before.itemIds : []);
  const [mood, setMood] = useState<Mood | null>(before?.kind === 'temperature' ? before.mood : null);
  const [answer, setAnswer] = useState<Consent | null>(before?.kind === 'consent' ? before.answer : null);
  const [objection, setObjection] = useState(before?.kind === 'consent' ? before.objection : '');
  const [isTried, setTried] = useState(false);

  const isObjecting = answer === 'objects';
  const left = pollLimits.objection - [...objection.trim()].length;
  const filled = (): Ballot | null => {
    if (poll.kind === 'dots') return { kind: 'dots', itemIds: [...dots] };
    if (poll.kind === 'temperature') return mood && { kind: 'temperature', mood };
    if (answer === null || (isObjecting && (objection.trim() === '' || left < 0))) return null;
    return { kind: 'consent', answer, objection: isObjecting ? objection : '' };
  };
  const cast = (event: FormEvent): void => {
    event.preventDefault();
    const ballot = filled();
    setTried(ballot === null);
    if (ballot) onCast(ballot);
  };
  const missing = isTried && (isObjecting ? undefined : t('vote:chooseFirst'));
  return (
    <form className={styles.form} noValidate onSubmit={cast}>
      <h1>
        <Words text={poll.question} />
      </h1>
      {poll.kind === 'dots' && <DotsFields poll={poll} dots={dots} onDots={setDots} />}
      {poll.kind === 'temperature' && (
        <ChoiceList legend={poll.question} hideLegend>
          {moods.toReversed().map((one) => (
            <RadioRow key={one} name={name} checked={mood === one} onChange={() => setMood(one)}>
              {t(`vote:${one}`)}
            </RadioRow>
          ))}
        </ChoiceList>
      )}
      {poll.kind === 'consent' && (
        <>
          <ChoiceList legend={poll.question} hideLegend>
            {consents.map((one) => (
              <RadioRow key={one} name={name} checked={answer === one} onChange={() => setAnswer(one)}>
                {t(`vote:${one}`)}
              </RadioRow>
            ))}
          </ChoiceList>
          {isObjecting && (
            <TextArea
              label={t('vote:objection')}
              description={t('vote:objectionReaders')}
              error={isTried && objection.trim() === '' ? t('vote:objectionMissing') : undefined}
              value={objection}
              onChange={setObjection}
              foot={left < 60 && <Meta>{t('vote:objectionLeft', { count: left })}</Meta>}
            />
          )}
        </>
      )}
      {missing && (
        <p role="alert" className={styles.missing}>
          <Icon name="hand" /> {missing}
        </p>
      )}
      <Button kind="primary" wide type="submit">
        {t('vote:cast')}
      </Button>
    </form>
  );
};
