import { inviteAction, type InvitedRole } from '@skab/shared/access/can.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { Invited } from '@skab/shared/protocol/http.ts';
import { useState } from 'react';
import { api } from '../../../sync/api.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { SessionList } from './SessionList.tsx';

const invitable = ['secretary', 'chair', 'facilitator', 'member', 'screen'] as const satisfies readonly InvitedRole[];

/** Personal links to come in by, and who has come in by one. */
export const AccessPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { may, workshopId } = evening;
  const offered = invitable.filter((role) => may(inviteAction[role]));
  const [role, setRole] = useState<(typeof invitable)[number]>(offered[0] ?? 'member');
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [isListOpen, setIsListOpen] = useState(false);

  const invite = async (): Promise<void> => {
    setIsAsking(true);
    const answer = await api.invite(workshopId, { role });
    setIsAsking(false);
    setProblem(answer.state === 'done' ? null : answer.state === 'away' ? 'away' : answer.code);
    if (answer.state === 'done') setInvited(answer.value);
  };

  return (
    <Stack gap={4}>
      <h3>{t('desk:invite')}</h3>
      <div>
        <ChoiceList legend={t('desk:inviteWhom')} hideLegend>
          {offered.map((one) => (
            <RadioRow key={one} name="invited" checked={one === role} onChange={() => setRole(one)}>
              {t(one === 'chair' ? 'floor:chairRole' : `desk:${one}Role`)}
            </RadioRow>
          ))}
        </ChoiceList>
      </div>
      <Row>
        <Button icon={<DeskIcon name="link" />} busy={isAsking} onClick={() => void invite()}>
          {t('desk:inviteMake')}
        </Button>
      </Row>
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
      {may('endSession') && (
        <div className={styles.quietActions}>
          <Button
            kind="quiet"
            icon={<DeskIcon name="users" />}
            aria-expanded={isListOpen}
            onClick={() => setIsListOpen(!isListOpen)}
          >
            {t('desk:sessions')}
          </Button>
        </div>
      )}
      {isListOpen && <SessionList workshopId={workshopId} />}
      {invited && <LinkDialog role={role} invited={invited} onClose={() => setInvited(null)} />}
    </Stack>
  );
};
