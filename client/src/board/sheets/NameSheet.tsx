import { useState } from 'react';
import { countSigns, statementLimit } from '@skab/shared/board/statementText.ts';
import { useText } from '../../text/useText.ts';
import type { TextKey } from '../../text/texts.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { FormDialog } from '../FormDialog.tsx';
import type { BoardDesk } from '../boardDesk.ts';
import type { Named } from '../deskState.ts';
import { useDesk } from '../useDesk.ts';

const titles = {
  cluster: 'board:nameCluster',
  principle: 'board:namePrinciple',
  station: 'board:nameStation',
  newPrinciple: 'board:makePrinciple',
  newStation: 'board:makeStation',
} as const satisfies Record<Named['kind'], TextKey>;

const nameNow = ({ model }: BoardDesk, what: Named): string => {
  if (!('id' in what)) return what.clusterId === null ? '' : (model.cluster(what.clusterId)?.title ?? '');
  if (what.kind === 'cluster') return model.cluster(what.id)?.title ?? '';
  const views = what.kind === 'principle' ? model.principles() : model.stations();
  return views.find(({ id }) => id === what.id)?.title ?? '';
};

const nameIt = (desk: BoardDesk, what: Named, title: string, said: string): void => {
  const { run, door } = desk;
  if ('id' in what) {
    if (what.kind === 'cluster') run({ name: 'renameCluster', args: { clusterId: what.id, title } }, said);
    else if (what.kind === 'principle') run({ name: 'renamePrinciple', args: { principleId: what.id, title } }, said);
    else run({ name: 'renameStation', args: { stationId: what.id, title } }, said);
  } else if (what.kind === 'newPrinciple')
    run({ name: 'makePrinciple', args: { principleId: door.newId(), clusterId: what.clusterId, title } }, said);
  else run({ name: 'makeStation', args: { stationId: door.newId(), clusterId: what.clusterId, title } }, said);
};

/** Gives a name to a cluster, a principle or a station, there already or new. */
export const NameSheet = ({ what, onClose }: { readonly what: Named; readonly onClose: () => void }) => {
  const { t } = useText();
  const desk = useDesk();
  const [title, setTitle] = useState(() => nameNow(desk, what));
  const [isTried, setTried] = useState(false);
  const words = title.trim();
  const error =
    words === ''
      ? t('refusals:title-empty')
      : countSigns(words) > statementLimit
        ? t('refusals:title-too-long')
        : undefined;
  const save = (): void => {
    setTried(true);
    if (error) return;
    onClose();
    nameIt(desk, what, words, t('board:saidNamed', { title: words }));
  };
  return (
    <FormDialog title={t(titles[what.kind])} onSave={save} onClose={onClose}>
      <TextArea
        size="line"
        label={t('board:name')}
        value={title}
        onChange={setTitle}
        error={isTried ? error : undefined}
        autoFocus
        onKeyDown={(event) => {
          // A name has one line: Enter is done.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
    </FormDialog>
  );
};
