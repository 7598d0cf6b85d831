import { isRefusalCode } from '@skab/shared/outcome.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Meta, Stack } from '../../../ui/Stack.tsx';
import { Words } from '../../../ui/Words.tsx';
import type { BallotStands } from './useBallots.ts';

interface Props {
  readonly question: string;
  readonly stands: BallotStands;
  readonly onChange: () => void;
  /** Null where nobody else votes on this phone. */
  readonly onPass: (() => void) | null;
}

/** One's ballot has been handed in: where it is, and the way to change it or to pass the phone on. What it says is not shown. */
export const InUrn = ({ question, stands, onChange, onPass }: Props) => {
  const { t } = useText();
  const change = (
    <Button kind={onPass ? 'quiet' : 'second'} icon={<Icon name="pencil" />} onClick={onChange}>
      {t('vote:change')}
    </Button>
  );
  if (isRefusalCode(stands))
    return (
      <Stack>
        <h1>
          <Words text={question} />
        </h1>
        <Refusal action={change}>
          <p>{t(`refusals:${stands}`)}</p>
        </Refusal>
      </Stack>
    );
  const isIn = stands === 'urn';
  return (
    <Stack>
      <div role="status">
        <Stack gap={2}>
          {/* Whoever listens is taken to what is new. */}
          <h1 tabIndex={-1} ref={(title) => title?.focus()}>
            {stands === 'missed' ? t('vote:missed') : t(isIn ? 'vote:inUrn' : 'vote:onWay')}
          </h1>
          {stands !== 'missed' && <p>{t(isIn ? 'vote:inUrnWords' : 'vote:onWayWords')}</p>}
        </Stack>
      </div>
      <Meta>
        <Words text={question} />
      </Meta>
      {onPass && isIn && (
        <Button kind="primary" wide onClick={onPass}>
          {t('vote:passOn')}
        </Button>
      )}
      {change}
    </Stack>
  );
};
