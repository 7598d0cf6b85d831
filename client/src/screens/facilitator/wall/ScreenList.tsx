import type { Board } from '@skab/shared/board/board.ts';
import type { ScreenBound } from '@skab/shared/meeting/wallItem.ts';
import { useState } from 'react';
import { api } from '../../../sync/api.ts';
import { useText } from '../../../text/useText.ts';
import type { Translate } from '../../../text/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { RoomList } from './RoomList.tsx';
import { ScreenDialog } from './ScreenDialog.tsx';
import { listScreens, type ListedScreen } from './listScreens.ts';
import { thingWords } from './thingWords.ts';

const boundWords = (t: Translate, board: Board, bound: ScreenBound | null): string => {
  if (!bound) return t('screens:followsEvening');
  if (bound.kind === 'room') return t('screens:boundRoom', { room: bound.room });
  return t('screens:boundTo', { what: thingWords(t, board, bound) });
};

/** The shared screens: what each is called and shows, and the way to take it out. */
export const ScreenList = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, screens, may, send, workshopId } = evening;
  const [editedId, setEditedId] = useState<string | null>(null);
  const [out, setOut] = useState<ListedScreen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const listed = listScreens(board, screens);
  const nameOf = ({ name }: ListedScreen): string => name || t('screens:nameless');
  if (!may('bindScreen')) return null;

  const takeOut = async ({ screenId }: ListedScreen): Promise<void> => {
    const sessions = await api.sessions(workshopId);
    const found = sessions.state === 'done' && sessions.value.find((one) => one.screenIds?.includes(screenId));
    const done = found ? await api.endSession(workshopId, found.sessionId) : sessions;
    if (done.state === 'done') send('forgetScreen', { screenId });
    setProblem(done.state === 'done' ? null : done.state === 'away' ? t('desk:askAway') : t(`refusals:${done.code}`));
  };
  const edited = listed.find(({ screenId }) => screenId === editedId);
  return (
    <Stack gap={3}>
      <h4>{t('screens:list')}</h4>
      {listed.length === 0 && <p className={styles.hint}>{t('screens:listNone')}</p>}
      <ul className={styles.sessions}>
        {listed.map((screen) => (
          <li key={screen.screenId}>
            <b>{nameOf(screen)}</b>
            <span className={styles.hint}>
              {[
                boundWords(t, board, screen.bound),
                ...(screen.isOfDesk ? [t('screens:ofDesk')] : []),
                ...(screen.isOn ? [] : [t('screens:isOff')]),
              ].join(' · ')}
            </span>
            <Row>
              <Button
                kind="quiet"
                icon={<Icon name="pencil" />}
                aria-label={t('screens:editOf', { name: nameOf(screen) })}
                onClick={() => setEditedId(screen.screenId)}
              >
                {t('screens:edit')}
              </Button>
              {!screen.isOfDesk && (
                <Button
                  kind="quiet"
                  aria-label={t('screens:takeOutOf', { name: nameOf(screen) })}
                  onClick={() => setOut(screen)}
                >
                  {t('screens:takeOut')}
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {problem && (
        <Refusal>
          <p>{problem}</p>
        </Refusal>
      )}
      {listed.length > 0 && <RoomList evening={evening} />}
      {edited && <ScreenDialog evening={evening} screen={edited} onClose={() => setEditedId(null)} />}
      {out && (
        <ConfirmDialog
          title={t('screens:takeOutAsk')}
          words={t('screens:takeOutWords', { name: nameOf(out) })}
          confirm={t('screens:takeOut')}
          onConfirm={() => void takeOut(out)}
          onClose={() => setOut(null)}
        />
      )}
    </Stack>
  );
};
