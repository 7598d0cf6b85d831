import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ChoiceList, RadioRow } from '../ui/Choice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LineState } from '../ui/LineState.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Paper } from '../ui/Paper.tsx';
import { PhoneFrame } from '../ui/PhoneFrame.tsx';
import { Meta, Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { Walk, WalkStep } from '../ui/Walk.tsx';
import { words } from './words.ts';
import { skip, dialogue, thread } from './frameParts.tsx';

const nothing = () => {};

export function PhoneWrite() {
  const [text, setText] = useState(words.plain);
  const own = (
    <>
      <Button kind="quiet">Ret</Button>
      <Button kind="quiet">Træk tilbage</Button>
    </>
  );
  return (
    <PhoneFrame
      skip={skip}
      until="til kl. 19.35"
      ladder={dialogue}
      line={<LineState state="waiting">1 venter på at blive sendt</LineState>}
      thread={thread}
    >
      <h1>{words.prompt}</h1>
      <TextArea
        label="Dit udsagn"
        hideLabel
        value={text}
        onChange={setText}
        foot={
          <>
            <span>
              <Icon name="eyeOff" /> Vises uden navn
            </span>
            <span>{text.length} / 280</span>
          </>
        }
      />
      <Button kind="primary" wide>
        Send udsagn
      </Button>
      <h2>Mine udsagn</h2>
      <Paper
        text="Caféen i svømmehallen er byens bedste mødelokale."
        foot={<LineState state="received">modtaget 19.22</LineState>}
        actions={own}
      />
      <Paper text={words.long} state="waiting" stateWords="Venter på net. Det sender sig selv." actions={own} />
    </PhoneFrame>
  );
}

export const PhoneJoin = () => (
  <PhoneFrame
    skip={skip}
    foot={
      <Button kind="primary" wide>
        Kom med
      </Button>
    }
  >
    <Logo>Skab Sammen</Logo>
    <Stack gap={2}>
      <h1>Velkommen til Vi skaber sammen</h1>
      <Meta>Tirsdag 9. februar kl. 19–21, lokale A og B</Meta>
    </Stack>
    <TextInput label="Dit navn" note="(du må gerne lade være)" value="Ellen Dam" onChange={nothing} />
    <ChoiceList legend="Du er her som">
      {['Borger', 'Politiker', 'Medlem af et råd', 'Forvaltning', 'Gæst'].map((who) => (
        <RadioRow key={who} name="as" checked={who === 'Borger'} onChange={nothing}>
          {who}
        </RadioRow>
      ))}
    </ChoiceList>
  </PhoneFrame>
);

export const PhoneMine = () => (
  <PhoneFrame
    skip={skip}
    head={<Logo>Mine udsagn</Logo>}
    foot={
      <Button kind="primary" wide>
        Meld mig til mødet
      </Button>
    }
  >
    <h1>Hvad skete der med dit udsagn?</h1>
    <Walk>
      <WalkStep state="past" step="Du skrev 9. februar">
        <Paper text={words.short} />
      </WalkStep>
      <WalkStep state="past" step="Klynge">
        <a href="#main">Hurtigt og klart svar</a> sammen med 8 andre
      </WalkStep>
      <WalkStep state="past" step="Besluttet 29. marts">
        Kommunalbestyrelsen sagde ja. Ansvarlig: Borgerservice.
      </WalkStep>
      <WalkStep state="next" step="Svar lovet senest 15. april">
        Hvordan svarfristen bliver målt.
      </WalkStep>
    </Walk>
  </PhoneFrame>
);
