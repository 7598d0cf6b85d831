import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Stack } from '../ui/Stack.tsx';

/** What was refused and rolled back, each with its sentence, until it is put away. */
export const ProblemList = ({
  problems,
  onDismiss,
}: {
  readonly problems: readonly { readonly id: string; readonly code: RefusalCode }[];
  readonly onDismiss: (id: string) => void;
}) => {
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Stack gap={3}>
      {problems.map(({ id, code }) => (
        <Refusal
          key={id}
          action={
            <Button kind="quiet" onClick={() => onDismiss(id)}>
              {t('desk:putAway')}
            </Button>
          }
        >
          <p>{t(`refusals:${code}`)}</p>
        </Refusal>
      ))}
    </Stack>
  );
};
