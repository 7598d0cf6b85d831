import { handChoices, pollLimits, type HandChoice, type RoomVote } from '@skab/shared/meeting/polls.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { useRef, useState, type RefObject } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Drafting } from './drafting.ts';
import { writtenAgain } from './writtenAgain.ts';
import styles from './MinutesScreen.module.css';

const partId = 'votes';

interface Written {
  readonly id: string;
  readonly row: RoomVote;
}

/** The votes of the hall at a point that were not taken on phones: hands that were counted, or each by name. */
export const RoomVotes = ({
  drafting,
  agendaItemId,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}) => {
  const { t } = useText();
  const toast = useToast();
  const [edited, setEdited] = useState<Written | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const { board, send } = drafting;
  const votes = [...board.all('roomVotes')]
    .map(([id, row]) => ({ id, row }))
    .filter(({ row }) => row.agendaItemId === agendaItemId)
    .sort((a, b) => a.row.at - b.row.at);
  const edit = (vote: Written | null): void => {
    setEdited(vote);
    first.current?.focus();
  };
  const remove = ({ id }: Written): void => {
    const again = writtenAgain(board, id);
    send('removeRoomVote', { voteId: id });
    first.current?.focus();
    toast({
      words: t('polls:removed'),
      ...(again ? { action: { label: t('secretary:undo'), onPress: () => send('writeRoomVote', again) } } : {}),
    });
  };
  const isEdited = edited !== null && board.get('roomVotes', edited.id) !== undefined;
  return (
    <section aria-labelledby="votes-heading">
      <Stack gap={3}>
        <h3 id="votes-heading">{t('polls:roomVotes')}</h3>
        <p className={styles.help}>{t('polls:roomVotesHelp')}</p>
        {votes.length > 0 && (
          <ul className={styles.people}>
            {votes.map((vote) => (
              <li key={vote.id} className={styles.person}>
                <span className={styles.name}>{vote.row.question}</span>
                <Button
                  kind="quiet"
                  aria-label={t('polls:editName', { question: vote.row.question })}
                  onClick={() => edit(vote)}
                >
                  {t('polls:edit')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t('polls:removeName', { question: vote.row.question })}
                  onClick={() => remove(vote)}
                >
                  {t('polls:remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <VoteForm
          key={isEdited ? edited.id : 'new'}
          drafting={drafting}
          agendaItemId={agendaItemId}
          vote={isEdited ? edited : null}
          first={first}
          onDone={() => edit(null)}
        />
      </Stack>
    </section>
  );
};

const ways = ['hands', 'byName'] as const;
const notSaid = '';
const noHands = { yes: '', no: '', neither: '' };

/** Where a vote is written, or one that stands there is written anew. */
const VoteForm = ({
  drafting,
  agendaItemId,
  vote,
  first,
  onDone,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
  readonly vote: Written | null;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}) => {
  const { t } = useText();
  const { board, send, newId, onHere } = drafting;
  const [question, setQuestion] = useState(vote?.row.question ?? '');
  const [way, setWay] = useState<(typeof ways)[number]>(vote && !vote.row.hands ? 'byName' : 'hands');
  const [hands, setHands] = useState<Readonly<Record<HandChoice, string>>>(() => {
    const before = vote?.row.hands;
    return { yes: String(before?.yes ?? ''), no: String(before?.no ?? ''), neither: String(before?.neither ?? '') };
  });
  const present = [...board.all('attendees')]
    .filter(([, { mark }]) => mark === 'present')
    .sort(([, a], [, b]) => a.position - b.position);
  const [voices, setVoices] = useState<Readonly<Record<string, HandChoice | ''>>>(() =>
    Object.fromEntries(
      present.map(([id]) => [id, (vote && board.get('voices', relationKey(vote.id, id))?.choice) ?? notSaid]),
    ),
  );
  const said = present.flatMap(([attendeeId]) => {
    const choice = voices[attendeeId];
    return choice ? [{ attendeeId, choice }] : [];
  });
  const isFilled =
    question.trim() !== '' &&
    (way === 'hands' ? handChoices.some((choice) => hands[choice].trim() !== '') : said.length > 0);
  const countOf = (choice: HandChoice): number => Math.max(0, Math.min(9999, Math.trunc(Number(hands[choice]) || 0)));
  const write = (): void => {
    const common = { voteId: vote?.id ?? newId(), agendaItemId, question };
    if (way === 'byName') send('writeRoomVote', { ...common, voices: said });
    else
      send('writeRoomVote', {
        ...common,
        hands: { yes: countOf('yes'), no: countOf('no'), neither: countOf('neither') },
      });
    setQuestion('');
    setHands(noHands);
    setVoices({});
    onDone();
  };
  const here = { onFocus: () => onHere(partId), onBlur: () => onHere(null) };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled) write();
      }}
    >
      <div className={styles.nameFields}>
        <TextInput
          ref={first}
          label={t('polls:question')}
          value={question}
          onChange={setQuestion}
          maxLength={pollLimits.question}
          {...here}
        />
        <Select
          label={t('polls:how')}
          value={way}
          options={ways.map((value) => ({ value, words: t(`polls:${value}`) }))}
          onChange={setWay}
        />
        {way === 'hands' &&
          handChoices.map((choice) => (
            <TextInput
              key={choice}
              type="number"
              inputMode="numeric"
              min={0}
              max={9999}
              label={t(`polls:${choice}`)}
              value={hands[choice]}
              onChange={(value) => setHands({ ...hands, [choice]: value })}
              {...here}
            />
          ))}
        {way === 'byName' && present.length === 0 && <p>{t('polls:noAttendees')}</p>}
        {way === 'byName' &&
          present.map(([id, { name }]) => (
            <Select
              key={id}
              label={name}
              value={voices[id] ?? notSaid}
              options={[
                { value: notSaid, words: t('polls:notSaid') },
                ...handChoices.map((value) => ({ value, words: t(`polls:${value}`) })),
              ]}
              onChange={(value) => setVoices({ ...voices, [id]: value })}
            />
          ))}
      </div>
      <Row>
        <Button type="submit" icon={<Icon name={vote ? 'check' : 'plus'} />} disabled={!isFilled}>
          {t(vote ? 'polls:keep' : 'polls:add')}
        </Button>
        {vote && (
          <Button kind="quiet" onClick={onDone}>
            {t('polls:stop')}
          </Button>
        )}
      </Row>
    </form>
  );
};
