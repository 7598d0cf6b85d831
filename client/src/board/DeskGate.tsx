import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { DeskFrame } from '../ui/DeskFrame.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './DeskGate.module.css';
import { SettingsMenu } from './SettingsMenu.tsx';

/** A larger screen with nothing but a message: while it opens, or why it does not. */
export const DeskGate = ({
  title,
  refusal,
  isAway,
}: {
  readonly title: string;
  readonly refusal: RefusalCode | null;
  readonly isAway: boolean;
}) => {
  const { t } = useText();
  return (
    <DeskMessage title={title}>
      {refusal ? (
        <Refusal action={<ButtonLink href="/">{t('common:toStart')}</ButtonLink>}>
          <p>{t(`refusals:${refusal}`)}</p>
        </Refusal>
      ) : (
        <Loading>{isAway ? t('desk:openingAway') : t('common:oneMoment')}</Loading>
      )}
    </DeskMessage>
  );
};

/** The frame of such a message. */
export const DeskMessage = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const { t } = useText();
  return (
    <DeskFrame
      skip={t('common:skip')}
      bar={
        <PageBar title={title}>
          <SettingsMenu />
        </PageBar>
      }
    >
      <main id="main" className={styles.message} tabIndex={-1}>
        <Stack gap={6}>{children}</Stack>
      </main>
    </DeskFrame>
  );
};
