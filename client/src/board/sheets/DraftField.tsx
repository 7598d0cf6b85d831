import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { countSigns } from '@skab/shared/board/statementText.ts';
import { descriptionLimit } from '@skab/shared/commands/keepVersion.ts';
import { useText } from '../../text/useText.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { editOf, type DraftLine } from '../draftLine.ts';

/** The field several write in at once: the caret stays with its words when others write before it. */
export const DraftField = ({ line }: { readonly line: DraftLine }) => {
  const { t, language } = useText();
  const words = useSyncExternalStore(line.subscribe, line.words);
  const { state, isSaved, isLive } = useSyncExternalStore(line.subscribe, line.view);
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<{ from: number; to: number } | null>(null);
  // While an input method composes, the field is its own: what others write comes when it is done.
  const [composing, setComposing] = useState<{ readonly before: string; readonly now: string } | null>(null);
  const meanwhile = useRef<((at: number) => number)[]>([]);

  useEffect(
    () =>
      line.onShift((shift) => {
        const field = area.current;
        if (!field) return;
        meanwhile.current.push(shift);
        if (document.activeElement !== field) return;
        const { from, to } = caret.current ?? { from: field.selectionStart, to: field.selectionEnd };
        caret.current = { from: shift(from), to: shift(to) };
      }),
    [line],
  );
  useLayoutEffect(() => {
    if (caret.current && !composing) area.current?.setSelectionRange(caret.current.from, caret.current.to);
    caret.current = null;
  }, [words, composing]);
  useEffect(() => () => line.point(null), [line]);

  const write = (before: string, after: string, shifts: readonly ((at: number) => number)[]): void => {
    const { at, cut, words: more } = editOf(before, after, area.current?.selectionEnd ?? after.length);
    const field = area.current;
    if (field && shifts.length === 0) caret.current = { from: field.selectionStart, to: field.selectionEnd };
    const moved = shifts.reduce((place, shift) => shift(place), at);
    line.replace(moved, Math.min(cut, line.words().length - moved), more);
  };
  const finish = (): void => {
    if (!composing) return;
    setComposing(null);
    const after = area.current?.value ?? composing.now;
    if (after !== composing.before) write(composing.before, after, meanwhile.current);
    meanwhile.current = [];
  };
  const count = countSigns(words);
  const standing =
    state !== 'writing' ? '' : isSaved ? t('common:received') : t(isLive ? 'board:draftWaits' : 'board:draftKeptHere');
  return (
    <TextArea
      ref={area}
      label={t('board:description')}
      value={composing?.now ?? words}
      readOnly={state !== 'writing'}
      autoFocus
      error={count > descriptionLimit ? t('refusals:description-too-long') : undefined}
      onChange={(after) => {
        if (composing) setComposing({ ...composing, now: after });
        else write(words, after, []);
      }}
      onCompositionStart={() => {
        meanwhile.current = [];
        setComposing({ before: words, now: words });
      }}
      onCompositionEnd={finish}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
        line.point({ from: selectionStart, to: selectionEnd })
      }
      onBlur={() => {
        finish();
        line.point(null);
      }}
      foot={
        <>
          <span>{words === '' ? '' : standing}</span>
          <span>{t('board:draftCount', { count, most: descriptionLimit.toLocaleString(language) })}</span>
        </>
      }
    />
  );
};
