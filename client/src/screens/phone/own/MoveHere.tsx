import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useState } from 'react';
import { ownApi } from '../../../sync/ownApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { keepJoined, keepOwnKey } from '../joined.ts';

/** The way back from another phone: this one is the owner's from now on, and the old one is out. */
export const MoveHere = ({ linkKey }: { readonly linkKey: string }) => {
  const { t } = useText();
  const [isMoving, setIsMoving] = useState(false);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const move = async (): Promise<void> => {
    setIsMoving(true);
    const answer = await ownApi.move(linkKey);
    if (answer.state === 'done') {
      const { code, key } = answer.value;
      keepOwnKey(code, key);
      // What this phone was before is over: the door finds out who it is now.
      keepJoined(code, null);
      window.location.assign(`/m/${code}`);
      return;
    }
    setIsMoving(false);
    setProblem(answer.state === 'away' ? 'away' : answer.code);
  };
  return (
    <section aria-labelledby="move-here">
      <Stack gap={3}>
        <h2 id="move-here">{t('own:moveTitle')}</h2>
        <p>{t('own:moveWhat')}</p>
        {problem && (
          <Refusal>
            <p>{problem === 'away' ? t('common:screenNotFetched') : t(`refusals:${problem}`)}</p>
          </Refusal>
        )}
        <Button wide busy={isMoving} onClick={() => void move()}>
          {t('own:moveGo')}
        </Button>
      </Stack>
    </section>
  );
};
