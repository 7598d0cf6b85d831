import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { useRef, useState, type ChangeEvent } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../../sync/api.ts';
import { newId } from '../../../sync/newId.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Stack } from '../../../ui/Stack.tsx';

interface Problem {
  readonly code: RefusalCode | 'away';
  readonly about?: RefusalAbout;
}

/** Takes a workshop in from a file that was downloaded with the minutes, and opens it. */
export const TakeCopy = () => {
  const { t } = useText();
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = async (file: File): Promise<void> => {
    if (file.size > limits.copyBytes) return setProblem({ code: 'too-large' });
    setProblem(null);
    setIsSending(true);
    const answer = await api.takeCopy(newId(), newId(), file);
    setIsSending(false);
    if (answer.state === 'done') navigate(`/styr/${answer.value.workshopId}`);
    else setProblem(answer.state === 'away' ? { code: 'away' } : answer);
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    // So that the same file can be chosen again once it has been put right.
    currentTarget.value = '';
    if (file) void take(file);
  };

  return (
    <Stack gap={3}>
      <div>
        <Button kind="quiet" icon={<DeskIcon name="upload" />} busy={isSending} onClick={() => input.current?.click()}>
          {t(isSending ? 'desk:copyTaking' : 'desk:copyTake')}
        </Button>
        <input ref={input} type="file" accept=".json,application/json" hidden onChange={choose} />
      </div>
      {problem && (
        <Refusal>
          <p>{problem.code === 'away' ? t('desk:foundAway') : t(`refusals:${problem.code}`)}</p>
          {problem.about?.what && (
            <p>
              {t(problem.code === 'copy-unreadable' ? 'desk:copyLine' : 'desk:copyWhere', { what: problem.about.what })}
            </p>
          )}
        </Refusal>
      )}
    </Stack>
  );
};
