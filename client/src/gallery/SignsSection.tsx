import { BigNumber } from '../ui/BigNumber.tsx';
import { Broken } from '../ui/Broken.tsx';
import { Code } from '../ui/Code.tsx';
import { DeskIcon, type DeskIconName } from '../ui/DeskIcon.tsx';
import { deskIcons } from '../ui/deskIcons.ts';
import { Dots } from '../ui/Dots.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { icons } from '../ui/icons.ts';
import { Ladder } from '../ui/Ladder.tsx';
import { LineState } from '../ui/LineState.tsx';
import { Logo } from '../ui/Logo.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Rope } from '../ui/Rope.tsx';
import { Row, Stack } from '../ui/Stack.tsx';
import { Thread } from '../ui/Thread.tsx';
import { TimeText } from '../ui/TimeText.tsx';
import { Walk, WalkStep } from '../ui/Walk.tsx';
import styles from './Gallery.module.css';
import { Figure, Section } from './Section.tsx';
import { manySteps, steps, way, words } from './words.ts';

const evening = Date.UTC(2027, 1, 9, 18, 41);

export const SignsSection = () => (
  <Section name="Signs">
    <div className={styles.wide}>
      <Row gap={6}>
        {words.ladder.map((word, at) => (
          <Ladder key={word} step={at + 1} title={`Trin ${at + 1} af 6`}>
            {word}
          </Ladder>
        ))}
        <Ladder step={3} title="Trin 3 af 6" onPress={() => {}}>
          Dialog
        </Ladder>
      </Row>
    </div>
    <div className={styles.wide}>
      <Row gap={6}>
        <LineState state="received">modtaget</LineState>
        <LineState state="waiting">2 venter på at blive sendt</LineState>
        <LineState state="offline">Ingen forbindelse. Skriv bare videre, det bliver sendt bagefter.</LineState>
        <Broken>Ingen ansvarlig endnu</Broken>
        <Logo>Skab Sammen</Logo>
        <Code value={way.code} />
        <TimeText at={evening} language="da" />
      </Row>
    </div>
    <Figure name="QrCode">
      <div className={styles.narrow}>
        <QrCode value={way.link} title={way.linkTitle} />
      </div>
    </Figure>
    <Figure name="Dots, BigNumber">
      <Stack>
        <BigNumber value="23">udsagn er skrevet</BigNumber>
        <Dots count={23} />
      </Stack>
    </Figure>
    <Figure name="Rope">
      <Rope part={0.62} title="Der er gået to tredjedele af tiden" />
    </Figure>
    <div className={styles.wide}>
      <Row gap={5}>
        {/* Object.keys forgets which names it gives. */}
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span key={name}>
            <Icon name={name} /> {name}
          </span>
        ))}
        {(Object.keys(deskIcons) as DeskIconName[]).map((name) => (
          <span key={name}>
            <DeskIcon name={name} /> {name}
          </span>
        ))}
      </Row>
    </div>
  </Section>
);

export const ThreadSection = () => (
  <Section name="Thread, Walk">
    <Figure name="Thread">
      <Thread label="Her er vi" steps={steps} />
    </Figure>
    <Figure name="with many steps">
      <Thread label="Her er vi" steps={manySteps} />
    </Figure>
    <Figure name="Walk">
      <Walk label="Hvad der skete">
        <WalkStep state="past" step="Udsagn">
          {words.short}
        </WalkStep>
        <WalkStep state="past" step="Klynge">
          Hurtigt og klart svar
        </WalkStep>
        <WalkStep state="here" step="Besluttet 29. marts" aside="19.40">
          Ansvarlig: Borgerservice
        </WalkStep>
        <WalkStep state="next" step="Svar lovet 15. april">
          Endnu ikke givet
        </WalkStep>
      </Walk>
    </Figure>
  </Section>
);
