import { useDesk, useDeskState } from '../useDesk.ts';
import { ClusterSheet } from './ClusterSheet.tsx';
import { DissolveSheet, DroppedSheet, MergeSheet, NestSheet } from './clusterSheets.tsx';
import { DraftSheet } from './DraftSheet.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { LinksSheet } from './LinksSheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { NameSheet } from './NameSheet.tsx';
import { SplitSheet } from './SplitSheet.tsx';
import { StatementSheet } from './StatementSheet.tsx';

/** Whatever is open over the board: one at a time. */
export const Sheets = () => {
  const { state } = useDesk();
  const sheet = useDeskState((all) => all.sheet);
  const close = (): void => state.setState({ sheet: null });
  if (!sheet) return null;
  switch (sheet.kind) {
    case 'statement':
      return <StatementSheet taken={sheet.taken} onClose={close} />;
    case 'cluster':
      return <ClusterSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'draft':
      return <DraftSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'move':
    case 'alsoIn':
      return <MoveSheet kind={sheet.kind} taken={sheet.taken} onClose={close} />;
    case 'merge':
      return <MergeSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'nest':
      return <NestSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'split':
      return <SplitSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'dissolve':
      return <DissolveSheet clusterId={sheet.clusterId} onClose={close} />;
    case 'dropped':
      return <DroppedSheet {...sheet} onClose={close} />;
    case 'name':
      return <NameSheet what={sheet.what} onClose={close} />;
    case 'links':
      return <LinksSheet onClose={close} />;
    case 'keys':
      return <KeysSheet onClose={close} />;
  }
};
