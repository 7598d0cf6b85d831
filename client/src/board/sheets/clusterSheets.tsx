import { useMemo } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BoardModel } from '../boardModel.ts';
import type { Point } from '../pushApart.ts';
import { useCluster, useDesk } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import { ActionSheet } from './ActionList.tsx';
import { ChooseCluster } from './ChooseCluster.tsx';

interface Props {
  readonly clusterId: string;
  readonly onClose: () => void;
}

/** A cluster and everything inside it, at any depth. */
const withInner = (model: Pick<BoardModel, 'cluster'>, clusterId: string): readonly string[] => [
  clusterId,
  ...(model.cluster(clusterId)?.innerIds ?? []).flatMap((id) => withInner(model, id)),
];

const ChoosingSheet = ({
  title,
  words,
  except,
  onChoose,
  onClose,
}: {
  readonly title: string;
  readonly words: string;
  readonly except: readonly string[];
  readonly onChoose: (clusterId: string) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
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
      <p>{words}</p>
      <ChooseCluster
        label={t('board:typeToChoose')}
        except={except}
        hasNew={false}
        hasTray={false}
        autoFocus
        onChoose={(choice) => {
          onClose();
          if (choice.kind === 'cluster') onChoose(choice.clusterId);
        }}
      />
    </Dialog>
  );
};

export const MergeSheet = ({ clusterId, onClose }: Props) => {
  const { t } = useText();
  const moves = useMoves();
  const except = useMemo(() => [clusterId], [clusterId]);
  return (
    <ChoosingSheet
      title={t('board:mergeInto')}
      words={t('board:mergeWords', { title: moves.titleOf(clusterId) })}
      except={except}
      onChoose={(intoId) => moves.merge(clusterId, intoId)}
      onClose={onClose}
    />
  );
};

export const NestSheet = ({ clusterId, onClose }: Props) => {
  const { t } = useText();
  const { model } = useDesk();
  const moves = useMoves();
  const except = useMemo(() => withInner(model, clusterId), [model, clusterId]);
  return (
    <ChoosingSheet
      title={t('board:nestIn')}
      words={t('board:nestWords', { title: moves.titleOf(clusterId) })}
      except={except}
      onChoose={(parentId) => moves.nest(clusterId, parentId)}
      onClose={onClose}
    />
  );
};

export const DissolveSheet = ({ clusterId, onClose }: Props) => {
  const { t } = useText();
  const moves = useMoves();
  const view = useCluster(clusterId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('board:dissolveTitle', { title: moves.titleOf(clusterId) })}
      role="alertdialog"
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              onClose();
              moves.dissolve(clusterId);
            }}
          >
            {t('board:dissolve')}
          </Button>
        </>
      }
    >
      <p>{t('board:dissolveWords', { count: view?.count ?? 0 })}</p>
    </Dialog>
  );
};

/** One island was let go over another: what is meant? */
export const DroppedSheet = ({
  clusterId,
  ontoId,
  at,
  onClose,
}: Props & { readonly ontoId: string; readonly at: Point | null }) => {
  const { t } = useText();
  const { door, stage } = useDesk();
  const moves = useMoves();
  const [title, onto] = [moves.titleOf(clusterId), moves.titleOf(ontoId)];
  const then = (act: () => void) => (): void => {
    onClose();
    act();
  };
  const beside = at ?? stage.laid(ontoId) ?? { x: 0, y: 0 };
  const actions = [
    door.may('mergeClusters') && {
      id: 'merge',
      words: t('board:dropMerge', { onto }),
      icon: <DeskIcon name="arrowRight" />,
      onPress: then(() => moves.merge(clusterId, ontoId)),
    },
    door.may('nestCluster') && {
      id: 'nest',
      words: t('board:dropNest', { title, onto }),
      icon: <DeskIcon name="logIn" />,
      onPress: then(() => moves.nest(clusterId, ontoId)),
    },
    door.may('moveCluster') && {
      id: 'beside',
      words: t('board:dropBeside'),
      icon: <DeskIcon name="fit" />,
      onPress: then(() => moves.putBeside(clusterId, beside)),
    },
  ];
  return (
    <ActionSheet
      title={t('board:dropTitle', { title, onto })}
      actions={actions.filter((action) => action !== false)}
      onClose={onClose}
    />
  );
};
