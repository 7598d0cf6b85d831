import { useState, type ReactNode } from 'react';
import { Announcer } from '../ui/Announcer.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Seg } from '../ui/Seg.tsx';
import { chooseTheme, themeChoice } from '../ui/theme.ts';
import { ToastRegion } from '../ui/Toast.tsx';
import { ButtonsSection, FieldsSection, TabsSection } from './ControlsSection.tsx';
import { frames } from './frames.tsx';
import styles from './Gallery.module.css';
import { GroundSection } from './GroundSection.tsx';
import { MessagesSection } from './MessagesSection.tsx';
import { PapersSection } from './PapersSection.tsx';
import { SettingsContext } from './SettingsContext.ts';
import { SignsSection, ThreadSection } from './SignsSection.tsx';

const themes = [
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
  { value: 'device', label: 'device' },
] as const;

function Sheet() {
  const [theme, setTheme] = useState(themeChoice);
  const choose = (choice: typeof theme) => {
    chooseTheme(choice);
    setTheme(choice);
  };
  return (
    <main id="main" className={styles.sheet}>
      <header>
        <Logo />
        <h1>Den røde tråd</h1>
        <Seg legend="theme" options={themes} value={theme} onChange={choose} />
        <ul>
          {Object.keys(frames).map((name) => (
            <li key={name}>
              <a href={`?frame=${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </header>
      <GroundSection />
      <ButtonsSection />
      <FieldsSection />
      <TabsSection />
      <PapersSection />
      <ThreadSection />
      <SignsSection />
      <MessagesSection />
    </main>
  );
}

/** Every component in its states, and the frames at full size (`?frame=...`). Only in development. */
export function Gallery({ settings }: { readonly settings: ReactNode }) {
  const frame = frames[new URLSearchParams(location.search).get('frame') ?? ''];
  return (
    <Announcer>
      <SettingsContext value={settings}>
        <ToastRegion dismiss="Luk beskeden">{frame ? frame() : <Sheet />}</ToastRegion>
      </SettingsContext>
    </Announcer>
  );
}
