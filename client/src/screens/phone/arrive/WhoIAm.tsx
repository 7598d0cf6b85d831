import type { Kind } from '@skab/shared/meeting/kinds.ts';
import type { SceneQuestions } from '@skab/shared/scene/composeScene.ts';
import { fitCard, readCard } from '@skab/shared/invitation/arrivalCard.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { newId } from '../../../sync/newId.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckRow, ChoiceList } from '../../../ui/Choice.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { answeredIn, type Answered } from './answered.ts';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly asks: SceneQuestions;
  readonly isFoot?: boolean;
}

/** Who one is here as: one tap, and it can be skipped. At the foot stands what was answered, to be changed. */
export const WhoIAm = ({ workshopId, line, asks, isFoot = false }: Props) => {
  const store = answeredIn(workshopId);
  const answered = useStore(store);
  useCard(workshopId, line, asks);
  const hasQuestions = asks.kinds.length > 0 || asks.fromHome;
  const onSay = (kind: Kind | null, isFromHome: boolean, council?: string): void => {
    const { table, card } = answered;
    say(workshopId, line, {
      kind,
      isFromHome,
      ...(council === undefined ? {} : { council }),
      ...(table === undefined ? {} : { table }),
      ...(card === undefined ? {} : { card }),
      isAsked: false,
    });
  };
  if (isFoot)
    return <Said {...answered} {...(hasQuestions ? { onChange: () => store.setState({ isAsked: true }) } : {})} />;
  return answered.isAsked && hasQuestions ? <Asked asks={asks} wasHome={answered.isFromHome} onSay={onSay} /> : null;
};

/** Says it to the evening where it is news, and keeps it on this device. */
const say = (workshopId: string, line: PhoneLine, next: Answered): void => {
  const store = answeredIn(workshopId);
  const before = store.getState();
  const { card: _card, isAsked: _isAsked, ...args } = next;
  const isNew =
    args.kind !== before.kind ||
    args.council !== before.council ||
    args.isFromHome !== before.isFromHome ||
    args.table !== before.table;
  if (isNew) void line.send({ name: 'sayKind', args, makes: [], id: newId() });
  store.setState(next, true);
};

/** A card that one came by says what it says, once; what it says nothing of is asked as ever. */
const useCard = (workshopId: string, line: PhoneLine, asks: SceneQuestions): void => {
  useEffect(() => {
    const store = answeredIn(workshopId);
    const { card: heard, table: satAt, ...before } = store.getState();
    const typed = window.location.search;
    const { table = satAt, kind, council } = fitCard(readCard(typed), asks);
    if (typed === heard || (kind === undefined && table === satAt)) return;
    const said =
      kind === undefined ? before : { kind, isFromHome: false, ...(council === undefined ? {} : { council }) };
    say(workshopId, line, {
      ...said,
      ...(table === undefined ? {} : { table }),
      card: typed,
      // Whoever sits at a table is in the hall.
      isAsked: kind === undefined && asks.kinds.length > 0 && before.isAsked,
    });
  }, [workshopId, line, asks]);
};

interface SaidProps extends Answered {
  /** Left out where there is nothing to be asked. */
  readonly onChange?: () => void;
}

const Said = ({ kind, council, isFromHome, table, isAsked, onChange }: SaidProps) => {
  const { t } = useText();
  const words = [
    ...(kind === null || isAsked
      ? []
      : [council === undefined ? t('arrive:as', { kind: t(`arrive:${kind}`) }) : t('arrive:asCouncil', { council })]),
    ...(isFromHome && !isAsked ? [t('arrive:asHome')] : []),
    ...(table === undefined ? [] : [t('arrive:atTable', { table })]),
  ].join('. ');
  if (words === '') return null;
  return (
    <Row gap={4}>
      <span>{words}</span>
      {onChange && !isAsked && (
        <Button kind="quiet" onClick={onChange}>
          {t('arrive:change')}
        </Button>
      )}
    </Row>
  );
};

interface AskedProps {
  readonly asks: SceneQuestions;
  readonly wasHome: boolean;
  readonly onSay: (kind: Kind | null, isFromHome: boolean, council?: string) => void;
}

const Asked = ({ asks, wasHome, onSay }: AskedProps) => {
  const { t } = useText();
  const [isHome, setIsHome] = useState(wasHome && asks.fromHome);
  const [isInCouncil, setIsInCouncil] = useState(false);
  const choose = (kind: Kind): void => {
    if (kind === 'councilMember' && asks.councils.length > 0) setIsInCouncil(true);
    else onSay(kind, isHome);
  };
  if (asks.kinds.length === 0)
    return (
      <section aria-labelledby="who-i-am">
        <Stack gap={3}>
          <h2 id="who-i-am">{t('arrive:home')}</h2>
          <Button wide onClick={() => onSay(null, true)}>
            {t('arrive:isHome')}
          </Button>
          <Button wide onClick={() => onSay(null, false)}>
            {t('arrive:isHere')}
          </Button>
        </Stack>
      </section>
    );
  return (
    <section aria-labelledby="who-i-am">
      <Stack gap={3}>
        <h2 id="who-i-am">{t(isInCouncil ? 'arrive:council' : 'arrive:who')}</h2>
        <p>{t(asks.isShown ? 'arrive:whoNoteShown' : 'arrive:whoNote')}</p>
        {asks.fromHome && !isInCouncil && (
          <ChoiceList legend={t('arrive:home')} hideLegend>
            <CheckRow checked={isHome} onChange={setIsHome}>
              {t('arrive:isHome')}
            </CheckRow>
          </ChoiceList>
        )}
        {isInCouncil ? (
          <>
            {asks.councils.map((council) => (
              <Button key={council} wide onClick={() => onSay('councilMember', isHome, council)}>
                {council}
              </Button>
            ))}
            <Button wide onClick={() => onSay('councilMember', isHome)}>
              {t('arrive:otherCouncil')}
            </Button>
            <Button kind="quiet" onClick={() => setIsInCouncil(false)}>
              {t('arrive:back')}
            </Button>
          </>
        ) : (
          <>
            {asks.kinds.map((kind) => (
              <Button key={kind} wide onClick={() => choose(kind)}>
                {t(`arrive:${kind}`)}
              </Button>
            ))}
            <Button kind="quiet" onClick={() => onSay(null, isHome)}>
              {t('arrive:skip')}
            </Button>
          </>
        )}
      </Stack>
    </section>
  );
};
