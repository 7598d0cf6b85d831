import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Note } from '../ui/Note.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { useToast } from '../ui/Toast.tsx';
import { Figure, Section } from './Section.tsx';

const Breaks = (): never => {
  throw new Error('broken on purpose');
};

export function MessagesSection() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const moved = {
    words: 'Udsagnet ligger nu i Tydelige rammer.',
    icon: <Icon name="check" />,
    action: { label: 'Fortryd', onPress: () => {} },
  };
  return (
    <Section name="Messages">
      <Figure name="Refusal">
        <Refusal>Der tages ikke imod flere udsagn lige nu. Din tekst er gemt her på telefonen.</Refusal>
      </Figure>
      <Figure name="Note">
        <Note icon={<Icon name="clock" />}>2 min. efter planen. Slut kl. 21.02, hvis resten holder.</Note>
      </Figure>
      <Figure name="EmptyState">
        <EmptyState title="Her er stille endnu">Det første udsagn kommer, når nogen sender.</EmptyState>
      </Figure>
      <Figure name="Loading">
        <Loading>Henter mødet</Loading>
      </Figure>
      <Figure name="ErrorBoundary">
        <ErrorBoundary
          fallback={(tryAgain) => (
            <Refusal action={<Button onClick={tryAgain}>Prøv igen</Button>}>
              Noget gik i stykker her på siden. Det, du har skrevet, er ikke væk.
            </Refusal>
          )}
        >
          <Breaks />
        </ErrorBoundary>
      </Figure>
      <Figure name="Toast, Dialog">
        <Button onClick={() => toast(moved)}>Vis en besked</Button>
        <Button onClick={() => setOpen(true)}>Åbn en dialog</Button>
        <Dialog
          isOpen={open}
          onClose={close}
          title="Læg de to klynger sammen?"
          actions={
            <>
              <Button kind="quiet" onClick={close}>
                Ikke nu
              </Button>
              <Button kind="primary" onClick={close}>
                Læg sammen
              </Button>
            </>
          }
        >
          <p>Alle 13 udsagn bliver, som de er skrevet. Begge titler kan ses bagefter, og du kan fortryde.</p>
        </Dialog>
      </Figure>
    </Section>
  );
}
