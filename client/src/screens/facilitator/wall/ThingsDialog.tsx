import type { ShownKind, ShownThing } from '@skab/shared/meeting/wallItem.ts';
import { useMemo, useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { findThings, type FoundThing } from './findThings.ts';

const mostShown = 30;

/** Chooses one thing of the board to stand alone: found by its words or its number. */
export const ThingsDialog = <Kind extends ShownKind>({
  board,
  kinds,
  title,
  onChoose,
  onClose,
}: Pick<Evening, 'board'> & {
  readonly kinds: readonly Kind[];
  readonly title: string;
  readonly onChoose: (thing: ShownThing & { readonly kind: Kind }) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findThings(board, kinds, typed), [board, kinds, typed]);
  const choose = ({ kind, id }: FoundThing): void => {
    // What is found is of the kinds that were asked for.
    onChoose({ kind, id } as ShownThing & { readonly kind: Kind });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Stack gap={4}>
          <TextInput label={t('screens:thingsSearch')} value={typed} onChange={setTyped} autoFocus autoComplete="off" />
          {found.length === 0 && (
            <p className={styles.hint} role="status">
              {t('screens:thingsNone')}
            </p>
          )}
          <ul className={styles.rows}>
            {found.slice(0, mostShown).map((thing) => (
              <li key={thing.id}>
                <Named thing={thing} />
                <Button kind="quiet" icon={<DeskIcon name="monitor" />} onClick={() => choose(thing)}>
                  {t('screens:show')}
                  <VisuallyHidden> »{thing.words}«</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
          {found.length > mostShown && (
            <p className={styles.hint}>{t('screens:thingsMore', { count: found.length - mostShown })}</p>
          )}
        </Stack>
      </div>
    </Dialog>
  );
};

const Named = ({ thing: { kind, words, number } }: { readonly thing: FoundThing }) => {
  const { t } = useText();
  const meta = kind === 'statement' ? number : t(`screens:${kind}Kicker`);
  return (
    <span>
      {words || t('board:nameless')}
      <span className={styles.meta}>{meta}</span>
    </span>
  );
};
