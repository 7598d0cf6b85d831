import { useState } from 'react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { CheckRow, ChoiceList, RadioRow } from '../ui/Choice.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Seg } from '../ui/Seg.tsx';
import { Row } from '../ui/Stack.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './Gallery.module.css';
import { Figure, Section } from './Section.tsx';
import { words } from './words.ts';

const nothing = () => {};

export const ButtonsSection = () => (
  <Section name="Button, Menu">
    <div className={styles.wide}>
      <Row>
        <Button kind="primary">Send udsagn</Button>
        <Button icon={<Icon name="plus" />}>Ny klynge</Button>
        <Button kind="quiet">Lad det ligge</Button>
        <Button kind="primary" busy>
          Sender
        </Button>
        <Button disabled>Ikke muligt nu</Button>
        <ButtonLink href="#main" icon={<DeskIcon name="download" />}>
          Word
        </ButtonLink>
        <Menu
          icon={<DeskIcon name="menu" />}
          choices={[
            { id: 'hide', label: 'Skjul', icon: <Icon name="eyeOff" />, onPress: nothing },
            { id: 'copy', label: 'Kopiér', icon: <Icon name="copy" />, onPress: nothing },
            { id: 'erase', label: 'Slet', icon: <Icon name="trash" />, onPress: nothing, isDisabled: true },
          ]}
        >
          Mere
        </Menu>
      </Row>
    </div>
    <Figure name="wide">
      <Button kind="primary" wide>
        Kom med
      </Button>
    </Figure>
  </Section>
);

export function FieldsSection() {
  const [name, setName] = useState('Ellen Dam');
  const [text, setText] = useState(words.plain);
  const [answer, setAnswer] = useState<'yes' | 'partly' | 'no'>('partly');
  const [as, setAs] = useState('member');
  const [present, setPresent] = useState(true);
  return (
    <Section name="Fields">
      <Figure name="TextInput">
        <TextInput label="Dit navn" note="(du må gerne lade være)" value={name} onChange={setName} />
      </Figure>
      <Figure name="with an error">
        <TextInput
          label="Kode"
          description="Otte tegn. Store og små bogstaver er lige gode."
          error="Koden passer ikke til noget møde. Se efter på skærmen."
          value="KFHM"
          onChange={nothing}
        />
      </Figure>
      <Figure name="TextArea">
        <TextArea
          label="Dit udsagn"
          value={text}
          onChange={setText}
          foot={
            <>
              <span>Vises uden navn</span>
              <span>{text.length} / 280</span>
            </>
          }
        />
      </Figure>
      <Figure name="Seg">
        <Seg
          legend="Gælder det for begge parter?"
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'partly', label: 'Delvist' },
            { value: 'no', label: 'Nej' },
          ]}
        />
      </Figure>
      <Figure name="RadioRow">
        <ChoiceList legend="Du er her som">
          <RadioRow name="as" checked={as === 'citizen'} onChange={() => setAs('citizen')}>
            Borger
          </RadioRow>
          <RadioRow name="as" checked={as === 'member'} onChange={() => setAs('member')}>
            Medlem af et råd
          </RadioRow>
        </ChoiceList>
      </Figure>
      <Figure name="CheckRow">
        <ChoiceList legend="Tilstede">
          <CheckRow checked={present} onChange={setPresent} aside="formand">
            Birgit Holst
          </CheckRow>
          <CheckRow checked={false} onChange={nothing}>
            Torben Lykke
          </CheckRow>
        </ChoiceList>
      </Figure>
    </Section>
  );
}

export function TabsSection() {
  const [tab, setTab] = useState<'short' | 'long'>('long');
  return (
    <Section name="Tabs">
      <Figure name="Tabs">
        <Tabs
          label="Udgave"
          tabs={[
            { id: 'short', label: 'Kort' },
            { id: 'long', label: 'Lang' },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {tab === 'short' ? 'En side' : 'Det hele'}
        </Tabs>
      </Figure>
    </Section>
  );
}
