import { BigNumber } from '../ui/BigNumber.tsx';
import { Button } from '../ui/Button.tsx';
import { Code } from '../ui/Code.tsx';
import { Columns, DeskFrame } from '../ui/DeskFrame.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LineState } from '../ui/LineState.tsx';
import { Note } from '../ui/Note.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { Paper } from '../ui/Paper.tsx';
import { PrintedPage } from '../ui/PrintedPage.tsx';
import { Cap, Meta, Row, Stack } from '../ui/Stack.tsx';
import { NavTabs } from '../ui/Tabs.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Walk, WalkStep } from '../ui/Walk.tsx';
import { Words } from '../ui/Words.tsx';
import { way, words } from './words.ts';
import { skip, dialogue } from './frameParts.tsx';

const nothing = () => {};

export const DeskRun = () => (
  <DeskFrame
    skip={skip}
    bar={
      <PageBar title="Vi skaber sammen" where="Tirsdag 9. februar, lokale A og B">
        {dialogue}
        <LineState state="received">modtaget</LineState>
        <span>
          Du styrer: <b>Maja Thorup</b>
        </span>
      </PageBar>
    }
  >
    <Columns
      lead={{
        label: 'Aftenen',
        content: (
          <>
            <Row between>
              <h2>Aftenen</h2>
              <span>19.41</span>
            </Row>
            <Walk>
              <WalkStep state="past" aside="9 af 10 min">
                Velkomst
              </WalkStep>
              <WalkStep state="past" aside="17 af 15 min">
                Egne erfaringer i par
              </WalkStep>
              <WalkStep state="here" aside="9 af 15 min">
                Udsagn <br />
                <Meta>Stille skrivning, skjult</Meta>
              </WalkStep>
              <WalkStep state="next" aside="15 min">
                Læs og byg videre
              </WalkStep>
              <WalkStep state="next" aside="10 min">
                Tak, og hvad der sker nu
              </WalkStep>
            </Walk>
            <Note icon={<Icon name="clock" />}>2 min. efter planen. Slut kl. 21.02, hvis resten holder.</Note>
            <Button kind="quiet" icon={<Icon name="plus" />}>
              Sæt et punkt ind
            </Button>
          </>
        ),
      }}
      rest={{
        label: 'Rummet',
        content: (
          <>
            <Row between>
              <h2>Rummet</h2>
              <b>41</b>
            </Row>
            <p>38 telefoner</p>
            <Code value={way.code} />
          </>
        ),
      }}
    >
      <Stack gap={2}>
        <Cap>Nu</Cap>
        <h2>{words.prompt}</h2>
      </Stack>
      <BigNumber value="6.12">
        <b>23</b> udsagn skrevet
      </BigNumber>
      <Row>
        <Button kind="primary">Vis udsagnene</Button>
        <Button icon={<DeskIcon name="pause" />}>Pause</Button>
        <Button icon={<Icon name="clock" />}>2 minutter mere</Button>
        <Button kind="quiet" icon={<Icon name="undo" />}>
          Et skridt tilbage
        </Button>
      </Row>
      <hr />
      <Stack gap={3}>
        <h3>Venter på dit ja</h3>
        <Paper
          text={words.long}
          state="gate"
          stateWords="Kun til værterne"
          actions={
            <>
              <Button>Ja</Button>
              <Button kind="quiet">Spørg ind</Button>
            </>
          }
        />
      </Stack>
    </Columns>
  </DeskFrame>
);

export const DeskMinutes = () => (
  <DeskFrame
    skip={skip}
    bar={
      <PageBar
        title="Referat"
        where="4. møde i Opgaveudvalget"
        tabs={
          <NavTabs
            label="Udgave"
            links={[
              { href: '#short', label: 'Kort', isHere: false },
              { href: '#long', label: 'Lang', isHere: true },
            ]}
          />
        }
      >
        <Button icon={<DeskIcon name="download" />}>Word</Button>
        <LineState state="received">modtaget</LineState>
      </PageBar>
    }
  >
    <Columns
      shape="page"
      lead={{
        label: 'Punkter',
        content: (
          <Walk>
            <WalkStep state="past">Resumé</WalkStep>
            <WalkStep state="here">Beslutninger</WalkStep>
            <WalkStep state="next">Mødet hævet</WalkStep>
          </Walk>
        ),
      }}
      rest={{
        label: 'Sådan bliver det',
        content: (
          <PrintedPage lang="da">
            <h2>4. møde, tirsdag 9. februar 2027</h2>
            <h3>Resumé</h3>
            <p>Udvalget arbejdede i tre grupper.</p>
            <h3>Beslutninger</h3>
            <p>
              <Words text={words.compounds} /> <ins>Det afprøves på biblioteket</ins>
            </p>
          </PrintedPage>
        ),
      }}
    >
      <h2>Beslutninger</h2>
      <TextArea label="At udvalget arbejder med metoder" size="line" value={words.plain} onChange={nothing} />
    </Columns>
  </DeskFrame>
);
