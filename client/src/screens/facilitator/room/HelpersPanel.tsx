import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { AskingFrame } from '@skab/shared/protocol/socket.ts';
import { useState } from 'react';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import styles from '../FacilitatorScreen.module.css';

/** Those in the room who ask on their phones to help with the clustering. Nothing is drawn while nobody does. */
export const HelpersPanel = ({
  workshopId,
  asking,
}: {
  readonly workshopId: string;
  readonly asking: AskingFrame['people'];
}) => {
  const { t } = useText();
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const answer = async (send: typeof deskApi.letHelp, number: number): Promise<void> => {
    const done = await send(workshopId, number);
    setProblem(done.state === 'done' ? null : done.state === 'away' ? 'away' : done.code);
  };
  if (asking.length === 0 && problem === null) return null;
  return (
    <Stack gap={3}>
      <h3>{t('desk:helpers')}</h3>
      <p className={styles.hint}>{t('desk:helpersHint')}</p>
      <ul className={styles.sessions}>
        {asking.map(({ number, name }) => {
          const who = name === null ? t('desk:helperNumber', { number }) : t('desk:helperName', { name, number });
          return (
            <li key={number}>
              <b>{who}</b>
              <Row>
                <Button
                  aria-label={t('desk:helperLetWho', { who })}
                  onClick={() => void answer(deskApi.letHelp, number)}
                >
                  {t('desk:helperLet')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t('desk:helperNotNowWho', { who })}
                  onClick={() => void answer(deskApi.notNow, number)}
                >
                  {t('desk:helperNotNow')}
                </Button>
              </Row>
            </li>
          );
        })}
      </ul>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </Stack>
  );
};
