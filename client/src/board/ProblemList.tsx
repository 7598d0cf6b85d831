import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import type { Translate } from '../text/texts.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Stack } from '../ui/Stack.tsx';

/** Why not, and where the refusal names them, who came first and what is on now. */
const wordsOf = (t: Translate, code: RefusalCode, about: RefusalAbout | undefined): string => {
  if (!about?.what || (code !== 'moved-on' && code !== 'floor-moved')) return t(`refusals:${code}`);
  const { who, what } = about;
  if (code === 'floor-moved') return who ? t('floor:movedBy', { who, what }) : t('floor:movedTo', { what });
  return who ? t('plan:movedOnBy', { who, what }) : t('plan:movedOnTo', { what });
};

/** What was refused and rolled back, each with its sentence, until it is put away. */
export const ProblemList = ({
  problems,
  onDismiss,
}: {
  readonly problems: readonly {
    readonly id: string;
    readonly code: RefusalCode;
    readonly about?: RefusalAbout | undefined;
  }[];
  readonly onDismiss: (id: string) => void;
}) => {
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Stack gap={3}>
      {problems.map(({ id, code, about }) => (
        <Refusal
          key={id}
          action={
            <Button kind="quiet" onClick={() => onDismiss(id)}>
              {t('desk:putAway')}
            </Button>
          }
        >
          <p>{wordsOf(t, code, about)}</p>
        </Refusal>
      ))}
    </Stack>
  );
};
