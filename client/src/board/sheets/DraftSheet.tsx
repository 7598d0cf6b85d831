import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';
import { descriptionLimit } from '@skab/shared/commands/keepVersion.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { inARow } from '../../text/inARow.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { copyText } from '../copyText.ts';
import type { DraftLine } from '../draftLine.ts';
import { useCluster, useDesk } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import { DraftField } from './DraftField.tsx';
import styles from './Sheets.module.css';

const whyLimit = 200;

/** Opens the draft of a cluster, which is begun when there is none. */
const useDraft = (clusterId: string): { readonly line: DraftLine | null; readonly refusal: RefusalCode | null } => {
  const { door } = useDesk();
  const [line, setLine] = useState<DraftLine | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const known = useCluster(clusterId)?.draftId ?? null;
  const begun = useRef(known !== null);
  const [isThere, setThere] = useState(known !== null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    // Until the server has said so there is nothing to write in.
    void door.send('beginDraft', { clusterId, draftId: door.newId() }, door.newId()).then((reply) => {
      if (reply.ok) setThere(true);
      else setRefusal(reply.code);
    });
  }, [door, clusterId]);
  useEffect(() => {
    if (!isThere || known === null || !door.openDraft) return undefined;
    let isLeft = false;
    let opened: DraftLine | null = null;
    const { openDraft } = door;
    const open = async (): Promise<void> => {
      try {
        const next = await openDraft(known);
        if (isLeft) return next.dispose();
        opened = next;
        setLine(next);
      } catch {
        setRefusal('failed'); // the chunk could not be fetched: there is no line
      }
    };
    void open();
    return () => {
      isLeft = true;
      opened?.dispose();
      setLine(null);
    };
  }, [door, isThere, known]);
  return { line, refusal };
};

/** Writes together about a cluster, and keeps it as its description. */
export const DraftSheet = ({ clusterId, onClose }: { readonly clusterId: string; readonly onClose: () => void }) => {
  const { t } = useText();
  const { run } = useDesk();
  const { titleOf } = useMoves();
  const draftId = useCluster(clusterId)?.draftId ?? null;
  const { line, refusal } = useDraft(clusterId);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const title = titleOf(clusterId);
  const keep = (): void => {
    const text = cleanText(line?.words() ?? '');
    setTried(text === '');
    if (text === '' || countSigns(text) > descriptionLimit || draftId === null) return;
    onClose();
    run(
      { name: 'keepVersion', args: { draftId, text, why: why.slice(0, whyLimit) } },
      t('board:saidDescribed', { title }),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('board:draftTitle', { title })}
      mayLeave={false}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button kind="primary" onClick={keep} disabled={!line}>
            {t('board:keepVersion')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal>{t(`refusals:${refusal}`)}</Refusal>}
      {!line && !refusal && <p role="status">{t('board:draftOpening')}</p>}
      {line && (
        <>
          <LeftOut line={line} />
          <DraftField line={line} />
          <Others line={line} />
          {isTried && <Refusal>{t('refusals:description-empty')}</Refusal>}
          <TextInput label={t('board:draftWhy')} value={why} maxLength={whyLimit} onChange={setWhy} />
        </>
      )}
    </Dialog>
  );
};

/** Who else writes here, and why one may not oneself. */
const Others = ({ line }: { readonly line: DraftLine }) => {
  const { t, language } = useText();
  const { others, state, refusal } = useSyncExternalStore(line.subscribe, line.view);
  const names = [...new Set(others.map(({ name }) => name ?? t('board:draftSomebody')))];
  return (
    <div className={styles.draftNotes} aria-live="polite">
      {names.length > 0 && <p>{t('board:draftOthers', { names: inARow(names, language) })}</p>}
      {state === 'opening' && <p>{t('board:draftOpening')}</p>}
      {state === 'reading' && <p>{refusal ? t(`refusals:${refusal}`) : t('board:draftNoLine')}</p>}
      {state === 'ended' && refusal && <p>{t(`refusals:${refusal}`)}</p>}
    </div>
  );
};

/** Words that were refused for good: they are here until they are put away. */
const LeftOut = ({ line }: { readonly line: DraftLine }) => {
  const { t } = useText();
  const { leftOut } = useSyncExternalStore(line.subscribe, line.view);
  const words = useRef<HTMLQuoteElement>(null);
  if (leftOut === null) return null;
  return (
    <Refusal
      action={
        <>
          <Button onClick={() => words.current && void copyText(words.current, leftOut)}>{t('board:draftCopy')}</Button>
          <Button kind="quiet" onClick={line.putAway}>
            {t('board:draftPutAway')}
          </Button>
        </>
      }
    >
      <p>{t('board:draftLeftOut')}</p>
      <blockquote ref={words} className={styles.leftOut}>
        {leftOut}
      </blockquote>
    </Refusal>
  );
};
