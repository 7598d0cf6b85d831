import { workshopId } from '@skab/shared/testing/builders.ts';
import { useMemo, type ReactNode } from 'react';
import { Prepare } from '../screens/import/Prepare.tsx';
import { Running } from '../screens/import/Running.tsx';
import type { Stage } from '../screens/import/useImport.ts';
import { Columns, DeskFrame } from '../ui/DeskFrame.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { demoEvening } from './demoEvening.ts';
import { skip } from './frameParts.tsx';
import { withWords } from './withWords.tsx';

const Page = ({ children }: { readonly children: ReactNode }) => (
  <DeskFrame skip={skip} bar={<PageBar title="Hent udsagn ind" />}>
    <Columns>{children}</Columns>
  </DeskFrame>
);

const Material = withWords(({ pasted }: { readonly pasted: string }) => {
  const board = useMemo(() => demoEvening('writing'), []);
  return (
    <Page>
      <Prepare board={board} onSend={() => undefined} atFirst={{ pasted }} />
    </Page>
  );
});

const Going = withWords(
  ({ stage, isAway = false }: { readonly stage: Exclude<Stage, { at: 'choosing' }>; readonly isAway?: boolean }) => {
    const board = useMemo(() => demoEvening('writing'), []);
    const importId = [...board.all('imports')][0]?.[0] ?? '';
    return (
      <Page>
        <Running
          stage={stage.at === 'ended' ? { ...stage, importId } : stage}
          board={board}
          isAway={isAway}
          workshopId={workshopId}
          onStop={() => undefined}
          onWithdraw={() => Promise.resolve({ ok: true, seq: 1 })}
          onAgain={() => undefined}
        />
      </Page>
    );
  },
);

const good = 'Lån os en nøgle i tre måneder.\nSpørg også dem, der ikke går til møder.\nSkriv kort.';
const table =
  'Nr.;Udsagn;Kilde\n1;"Mød os; vi er her alligevel";Høringen\n2;;Høringen\n3;Skriv kort.;Høringen\n4;Skriv kort.;Høringen';
const tooLong = `${'Vi vil gerne have et sted at mødes. '.repeat(40)}\nSkriv kort.`;

/** The import, from what was pasted to how it ended. */
export const importFrames: Record<string, () => ReactNode> = {
  'import-lines': () => <Material pasted={good} />,
  'import-table': () => <Material pasted={table} />,
  'import-left-out': () => <Material pasted={tooLong} />,
  'import-nothing': () => <Material pasted={'Nr.;Udsagn\n1;\n2;'} />,
  'import-running': () => <Going stage={{ at: 'running', done: 600, all: 2000, isStopping: false }} />,
  'import-waiting': () => <Going stage={{ at: 'running', done: 600, all: 2000, isStopping: false }} isAway />,
  'import-stopping': () => <Going stage={{ at: 'running', done: 600, all: 2000, isStopping: true }} />,
  'import-done': () => (
    <Going stage={{ at: 'ended', all: 3, importId: '', ended: { how: 'whole', done: 3, refusal: null } }} />
  ),
  'import-stopped': () => (
    <Going stage={{ at: 'ended', all: 2000, importId: '', ended: { how: 'stopped', done: 600, refusal: null } }} />
  ),
  'import-refused': () => (
    <Going
      stage={{ at: 'ended', all: 2000, importId: '', ended: { how: 'refused', done: 600, refusal: 'import-too-many' } }}
    />
  ),
};
