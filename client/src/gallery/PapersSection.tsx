import { Button } from '../ui/Button.tsx';
import { LineState } from '../ui/LineState.tsx';
import { Paper } from '../ui/Paper.tsx';
import styles from './Gallery.module.css';
import { Figure, Section } from './Section.tsx';
import { words } from './words.ts';

/** Every state of a paper, then what strains it. */
export const PapersSection = () => (
  <Section name="Paper">
    <Figure name="lies">
      <Paper text={words.short} foot={<span>47 · 19.24</span>} />
    </Figure>
    <Figure name="new">
      <Paper text="Lav en fælles kalender for rådene." state="new" stateWords="Nyt" foot={<span>48</span>} />
    </Figure>
    <Figure name="chosen">
      <Paper text="Skolens aula er fri efter klokken 17." state="chosen" stateWords="Valgt" foot={<span>12</span>} />
    </Figure>
    <Figure name="double">
      <Paper text="Frivillige skal ikke udfylde et skema." state="double" stateWords="I 2 klynger" />
    </Figure>
    <Figure name="ghost">
      <Paper
        text="Hører til Mødesteder, vi har i forvejen?"
        state="ghost"
        stateWords="Fælles ord: biblioteket"
        actions={
          <>
            <Button>Ja</Button>
            <Button kind="quiet">Nej</Button>
          </>
        }
      />
    </Figure>
    <Figure name="gate">
      <Paper text="Hvem har ansvaret bagefter?" state="gate" stateWords="Læses først af facilitator" />
    </Figure>
    <Figure name="gone">
      <Paper state="gone" stateWords="Trukket tilbage kl. 19.31 af den, der skrev det." />
    </Figure>
    <Figure name="waiting">
      <Paper text="Ring i stedet for at skrive." state="waiting" stateWords="Venter. Det sender sig selv." />
    </Figure>
    <Figure name="held">
      <Paper text="Svar med vores egne ord." state="held" stateWords="Fatima flytter" />
    </Figure>
    <Figure name="one's own, received">
      <Paper
        text="Caféen i svømmehallen er byens bedste mødelokale."
        foot={<LineState state="received">modtaget 19.22</LineState>}
        actions={
          <>
            <Button kind="quiet">Ret</Button>
            <Button kind="quiet">Træk tilbage</Button>
          </>
        }
      />
    </Figure>
    <Figure name="line breaks">
      <Paper text={words.lines} />
    </Figure>
    <Figure name="long compounds in a narrow place">
      <div className={styles.narrow}>
        <Paper text={words.compounds} />
      </div>
    </Figure>
    <Figure name="a word without end">
      <Paper text={words.endless} />
    </Figure>
  </Section>
);
