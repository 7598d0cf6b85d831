import { pollKinds, pollLimits, type PollKind } from '@skab/shared/meeting/polls.ts';
import { useId, useMemo, useState } from 'react';
import { FormDialog } from '../board/FormDialog.tsx';
import { useText } from '../text/useText.ts';
import { CheckRow, ChoiceList, RadioRow } from '../ui/Choice.tsx';
import { Select } from '../ui/Select.tsx';
import { Meta } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { PollDesk } from './pollDesk.ts';
import { pollSources } from './pollSources.ts';

const mostShared = pollLimits.voters;
const budgets = Array.from({ length: pollLimits.dots }, (_none, index) => String(index + 1));

/** What is asked, how, and on what: then the phones have the ballot. */
export const OpenPollDialog = ({ desk, onClose }: { readonly desk: PollDesk; readonly onClose: () => void }) => {
  const { t } = useText();
  const form = useId();
  const { board, scene, send, newId } = desk;
  const sources = useMemo(() => pollSources(board), [board]);
  const [kind, setKind] = useState<PollKind>(
    () => pollKinds.find((one) => one === scene.step?.activity) ?? 'temperature',
  );
  const [question, setQuestion] = useState(scene.step?.prompt ?? '');
  const [budget, setBudget] = useState('3');
  const [key, setKey] = useState(sources[0]?.key ?? '');
  const [isShared, setShared] = useState(false);
  const [isTried, setTried] = useState(false);
  const source = sources.find((one) => one.key === key);
  const isDots = kind === 'dots';
  const tooMany = isDots && source && source.ids.length > pollLimits.items;
  const open = (): void => {
    setTried(true);
    if (question.trim() === '' || (isDots && (!source || tooMany))) return;
    send('openPoll', {
      pollId: newId(),
      kind,
      question,
      budget: isDots ? Number(budget) : 1,
      voters: isShared ? mostShared : 1,
      ...(isDots && source ? { items: { of: source.of, ids: [...source.ids] } } : {}),
    });
    onClose();
  };
  return (
    <FormDialog title={t('polls:openTitle')} save={t('polls:openNow')} onSave={open} onClose={onClose}>
      <ChoiceList legend={t('polls:kind')}>
        {pollKinds.map((one) => (
          <RadioRow key={one} name={form} checked={kind === one} onChange={() => setKind(one)}>
            {t(`vote:${one}`)}
            <br />
            <Meta>{t(`polls:${one}Hint`)}</Meta>
          </RadioRow>
        ))}
      </ChoiceList>
      <TextArea
        size="line"
        label={t('polls:question')}
        value={question}
        onChange={setQuestion}
        maxLength={pollLimits.question}
        error={isTried && question.trim() === '' ? t('polls:questionMissing') : undefined}
      />
      {isDots && sources.length === 0 && <p role="alert">{t('polls:noItems')}</p>}
      {isDots && sources.length > 0 && (
        <>
          <Select
            label={t('polls:source')}
            value={key}
            options={sources.map((one) => ({
              value: one.key,
              words: t(`polls:${one.kind}`, { title: one.title || t('vote:unnamed'), count: one.ids.length }),
            }))}
            onChange={setKey}
            error={tooMany ? t('polls:tooMany', { count: source.ids.length }) : undefined}
          />
          <Select
            label={t('polls:budget')}
            value={budget}
            options={budgets.map((value) => ({ value, words: value }))}
            onChange={setBudget}
          />
        </>
      )}
      <CheckRow checked={isShared} onChange={setShared}>
        {t('polls:share')}
        <br />
        <Meta>{t('polls:shareHelp')}</Meta>
      </CheckRow>
    </FormDialog>
  );
};
