import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Stack } from '../../ui/Stack.tsx';
import type { LinkedView } from '../modelViews.ts';
import type { OpenSheet } from '../deskState.ts';
import { useBoard, useDesk } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Sheets.module.css';

/** Principles and stations: their names, what they stand on, and new ones. */
export const LinksSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useText();
  const { model, door, state } = useDesk();
  const principles = useBoard('links', model.principles);
  const stations = useBoard('links', model.stations);
  const open = (sheet: OpenSheet) => (): void => state.setState({ sheet });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('board:links')}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <Stack gap={5}>
        <LinkedList
          title={t('board:principles')}
          empty={t('board:noPrinciples')}
          views={principles}
          onRename={
            door.may('renamePrinciple') ? (id) => open({ kind: 'name', what: { kind: 'principle', id } })() : null
          }
        />
        {door.may('makePrinciple') && (
          <Button
            icon={<Icon name="plus" />}
            onClick={open({ kind: 'name', what: { kind: 'newPrinciple', clusterId: null } })}
          >
            {t('board:newPrinciple')}
          </Button>
        )}
        <LinkedList
          title={t('board:stations')}
          empty={t('board:noStations')}
          views={stations}
          onRename={door.may('renameStation') ? (id) => open({ kind: 'name', what: { kind: 'station', id } })() : null}
        />
        {door.may('makeStation') && (
          <Button
            icon={<Icon name="plus" />}
            onClick={open({ kind: 'name', what: { kind: 'newStation', clusterId: null } })}
          >
            {t('board:newStation')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
};

export const LinkedList = ({
  title,
  empty,
  views,
  onRename,
}: {
  readonly title: string;
  readonly empty: string;
  readonly views: readonly LinkedView[];
  readonly onRename: ((id: string) => void) | null;
}) => {
  const { t } = useText();
  const { titleOf } = useMoves();
  return (
    <section>
      <h3>{title}</h3>
      {views.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul className={styles.actions}>
          {views.map(({ id, title: name, clusterIds }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.action}
                disabled={onRename === null}
                onClick={() => onRename?.(id)}
                aria-label={onRename ? t('board:renameNamed', { title: name }) : undefined}
              >
                {onRename && <Icon name="pencil" />}
                <span>
                  <b>{name}</b>
                  {clusterIds.length > 0 && (
                    <> – {t('board:standsOn', { titles: clusterIds.map((one) => `»${titleOf(one)}«`).join(', ') })}</>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
