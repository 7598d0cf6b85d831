import type { Kind } from '@skab/shared/meeting/kinds.ts';
import type { SceneQuestions } from '@skab/shared/scene/composeScene.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { newId } from '../../../sync/newId.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckRow, ChoiceList } from '../../../ui/Choice.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { answeredIn } from './answered.ts';

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
  const say = (kind: Kind | null, isFromHome: boolean, council?: string): void => {
    const args = { kind, isFromHome, ...(council === undefined ? {} : { council }) };
    const isNew = kind !== answered.kind || council !== answered.council || isFromHome !== answered.isFromHome;
    if (isNew) void line.send({ name: 'sayKind', args, makes: [], id: newId() });
    store.setState({ ...args, isAsked: false }, true);
  };
  if (isFoot) return <Said {...answered} onChange={() => store.setState({ isAsked: true })} />;
  return answered.isAsked ? <Asked asks={asks} wasHome={answered.isFromHome} onSay={say} /> : null;
};

interface SaidProps {
  readonly kind: Kind | null;
  readonly isFromHome: boolean;
  readonly isAsked: boolean;
  readonly onChange: () => void;
}

const Said = ({ kind, isFromHome, isAsked, onChange }: SaidProps) => {
  const { t } = useText();
  if (isAsked || (kind === null && !isFromHome)) return null;
  const words = [
    ...(kind === null ? [] : [t('arrive:as', { kind: t(`arrive:${kind}`) })]),
    ...(isFromHome ? [t('arrive:asHome')] : []),
  ].join('. ');
  return (
    <Row gap={4}>
      <span>{words}</span>
      <Button kind="quiet" onClick={onChange}>
        {t('arrive:change')}
      </Button>
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
        <p>{t('arrive:whoNote')}</p>
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
