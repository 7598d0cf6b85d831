import { useState, type ReactNode } from 'react';
import { useText } from './text/useText.ts';
import { Button } from './ui/Button.tsx';
import { Logo } from './ui/Logo.tsx';
import { PhoneFrame } from './ui/PhoneFrame.tsx';
import { Refusal } from './ui/Refusal.tsx';

type Words = 'common:screenNotFetched' | 'common:broken' | 'common:notFound';

// Only with an answer from the server: a reload without a line would take away the page that is there.
const reloadIfAnswered = async (): Promise<void> => {
  const answer = await fetch(window.location.pathname, { cache: 'no-store' });
  if (answer.ok) window.location.reload();
};

/** The frame of a page that is nothing but a message. */
export const MessagePage = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useText();
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo />}>
      <h1>{t('common:name')}</h1>
      {children}
    </PhoneFrame>
  );
};

/** What stands there when a page cannot: why, and a way on. */
export const Fallback = ({ words, children }: { readonly words: Words; readonly children?: ReactNode }) => {
  const { t } = useText();
  const [isTrying, setIsTrying] = useState(false);
  const tryAgain = (): void => {
    setIsTrying(true);
    reloadIfAnswered()
      .catch(() => {
        // Still no line: the page stays, and so does the button.
      })
      .finally(() => setIsTrying(false));
  };
  return (
    <MessagePage>
      <Refusal
        action={
          children ?? (
            <Button kind="primary" busy={isTrying} onClick={tryAgain}>
              {t('common:tryAgain')}
            </Button>
          )
        }
      >
        <p>{t(words)}</p>
      </Refusal>
    </MessagePage>
  );
};
