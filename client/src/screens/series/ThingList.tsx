import { foldWords } from '../../board/foldWords.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckRow, ChoiceList } from '../../ui/Choice.tsx';
import { Row } from '../../ui/Stack.tsx';
import styles from './BringScreen.module.css';
import type { Kind, Thing } from './material.ts';

/** More than this are found by searching. */
const shownAtOnce = 100;

const legends = {
  principles: 'series:bringPrinciples',
  clusters: 'series:bringClusters',
  items: 'series:bringItems',
  tasks: 'series:bringTasks',
  statements: 'series:bringStatements',
} as const satisfies Record<Kind, string>;

/** The things of one kind, each to be ticked; nothing where there are none, or none that are searched for. */
export const ThingList = ({
  kind,
  things,
  chosen,
  search,
  onSet,
}: {
  readonly kind: Kind;
  readonly things: readonly Thing[];
  readonly chosen: ReadonlySet<string>;
  readonly search: string;
  readonly onSet: (ids: readonly string[], isChosen: boolean) => void;
}) => {
  const { t } = useText();
  const wanted = foldWords(search);
  const found = things.filter(({ words }) => wanted === '' || foldWords(words).includes(wanted));
  if (found.length === 0) return null;
  const shown = found.slice(0, shownAtOnce);
  const free = found.filter(({ isHere }) => !isHere).map(({ id }) => id);
  const legend = `${t(legends[kind])} (${chosen.size})`;
  return (
    <section className={styles.part} aria-label={t(legends[kind])}>
      <ChoiceList legend={legend}>
        {shown.map(({ id, words, number, count, isHere }) => (
          <CheckRow
            key={id}
            checked={chosen.has(id)}
            disabled={isHere}
            onChange={(isChosen) => onSet([id], isChosen)}
            aside={
              isHere
                ? t('series:bringHere')
                : kind === 'clusters'
                  ? t('series:bringCount', { count })
                  : number !== null && String(number)
            }
          >
            {words === '' ? t('series:bringNameless') : words}
          </CheckRow>
        ))}
      </ChoiceList>
      {found.length > shown.length && <p className={styles.hint}>{t('series:bringMore', { count: shown.length })}</p>}
      {free.length > 1 && (
        <Row>
          <Button kind="quiet" onClick={() => onSet(free, true)}>
            {t('series:bringAll')}
          </Button>
          <Button kind="quiet" onClick={() => onSet(free, false)}>
            {t('series:bringNoneOf')}
          </Button>
        </Row>
      )}
    </section>
  );
};
