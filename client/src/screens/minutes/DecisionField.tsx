import { only } from '@skab/shared/board/collections.ts';
import { isClosedItem } from '@skab/shared/meeting/agenda.ts';
import { countSigns } from '@skab/shared/board/statementText.ts';
import { shownDecisionLimit } from '@skab/shared/commands/showDecision.ts';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Stack } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';
import { fieldId } from './parts.ts';
import { paragraphAt } from './pointNow.ts';
import { useKeptField } from './useKeptField.ts';

const mostSigns = 20_000;
/** The hall reads at a calm pace, not letter by letter. */
const calmMs = 1_500;

interface Props {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}

/**
 * The decision of a point while it is worded. The paragraph one writes in can be shown on the big screen, which then follows it; before
 * that it is on no other screen.
 */
export const DecisionField = ({ drafting, agendaItemId }: Props) => {
  const { t } = useText();
  const { board, send } = drafting;
  const id = fieldId(agendaItemId, 'decisions');
  const shown = board.get('shownDecision', only);
  const isShown = shown?.agendaItemId === agendaItemId;
  const save = (text: string): boolean => {
    send('writeItemMinutes', { agendaItemId, field: 'decisions', text });
    return true;
  };
  const field = useKeptField(id, board.get('itemMinutes', agendaItemId)?.decisions ?? '', save, drafting);
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const show = (text: string): void => {
    if (text !== '' && countSigns(text) <= shownDecisionLimit) send('showDecision', { shown: { agendaItemId, text } });
  };
  // What was typed just before it was hidden stays hidden.
  const follow = useCalmly((text) => {
    if (isShown) show(text);
  });
  // Never dead: a button that dies while one goes to it from the field would be missed. What cannot be shown is refused in words.
  const press = (): void => {
    const words = area.current?.value ?? '';
    send('showDecision', { shown: { agendaItemId, text: paragraphAt(words, caret ?? words.length) } });
  };
  const now = paragraphAt(field.words, caret ?? field.words.length);
  const isTooLong = countSigns(now) > shownDecisionLimit;
  const isClosed = isClosedItem(board, agendaItemId);
  const state = isClosed
    ? 'closedPoint'
    : isTooLong
      ? 'tooLong'
      : isShown
        ? 'shown'
        : shown
          ? 'shownOther'
          : 'notShown';
  return (
    <Stack gap={3}>
      <TextArea
        ref={area}
        id={id}
        label={t('secretary:decision')}
        description={t('secretary:decisionHelp')}
        maxLength={mostSigns}
        size="line"
        value={field.words}
        onChange={(words) => {
          field.onChange(words);
          if (isShown) follow(paragraphAt(words, area.current?.selectionStart ?? words.length));
        }}
        onSelect={({ currentTarget }) => {
          // Only while one is in it: words that are put in anew move the caret of a field one has left.
          if (currentTarget === document.activeElement) setCaret(currentTarget.selectionStart);
        }}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
        foot={field.isOvertaken ? <span role="status">{t('minutes:overtaken')}</span> : undefined}
      />
      <Row>
        {isShown ? (
          <Button icon={<Icon name="x" />} onClick={() => send('showDecision', { shown: null })}>
            {t('secretary:hide')}
          </Button>
        ) : (
          <Button icon={<DeskIcon name="monitor" />} disabled={isClosed} onClick={press}>
            {t('secretary:show')}
          </Button>
        )}
        <span className={styles.help} role="status">
          {t(`secretary:${state}`)}
        </span>
      </Row>
    </Stack>
  );
};

/** Does it with the latest words a while after the first of them, and not again until then. */
const useCalmly = (act: (words: string) => void): ((words: string) => void) => {
  const latest = useRef({ act, words: '' });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current.act = act;
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return (words) => {
    latest.current.words = words;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      latest.current.act(latest.current.words);
    }, calmMs);
  };
};
