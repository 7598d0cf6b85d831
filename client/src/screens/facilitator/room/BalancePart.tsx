import type { Balance } from '@skab/shared/scene/balance.ts';
import { useText } from '../../../text/useText.ts';
import { Stack } from '../../../ui/Stack.tsx';
import styles from '../FacilitatorScreen.module.css';

/** Who is heard, by kind and table and never by name: for those who lead, so that they can ask those who are not. */
export const BalancePart = ({ balance: { groups, quietTables } }: { readonly balance: Balance }) => {
  const { t } = useText();
  const named = groups.map((group) => ({
    ...group,
    name:
      group.council === null
        ? t(`people:${group.kind}`)
        : t('people:ofCouncil', { kind: t(`people:${group.kind}`), council: group.council }),
  }));
  return (
    <Stack gap={2}>
      <h3>{t('people:balance')}</h3>
      <p className={styles.hint}>{t('people:balanceHelp')}</p>
      <ul aria-label={t('people:balance')}>
        {named.map(({ name, ofPeople, ofStatements, ofSpeaking, isSilent }) => (
          <li key={name}>
            {isSilent
              ? t('people:silent', { name })
              : t('people:share', { name, people: ofPeople, statements: ofStatements, speaking: ofSpeaking })}
          </li>
        ))}
        {quietTables.map((table) => (
          <li key={table}>{t('people:quietTable', { table })}</li>
        ))}
      </ul>
    </Stack>
  );
};
