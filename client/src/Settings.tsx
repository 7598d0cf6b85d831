import { useState } from 'react';
import { languages } from './text/language.ts';
import { setLanguage } from './text/text.ts';
import { useText } from './text/useText.ts';
import styles from './Settings.module.css';
import { chooseTheme, themeChoice, type ThemeChoice } from './ui/theme.ts';

const languageNames = { da: 'common:danish', en: 'common:english' } as const;
const themeNames = [
  ['device', 'common:themeDevice'],
  ['light', 'common:themeLight'],
  ['dark', 'common:themeDark'],
] as const;

const Choice = ({
  is,
  lang,
  onChoose,
  children,
}: {
  readonly is: boolean;
  readonly lang?: string;
  readonly onChoose: () => void;
  readonly children: string;
}) => (
  <button type="button" className={styles.choice} aria-pressed={is} lang={lang} onClick={onChoose}>
    {children}
  </button>
);

/** Language and look of this device: the quiet line at the end of a page. */
export const Settings = () => {
  const { t, language } = useText();
  const [theme, setTheme] = useState<ThemeChoice>(themeChoice);
  const choose = (choice: ThemeChoice): void => {
    chooseTheme(choice);
    setTheme(choice);
  };
  return (
    <div className={styles.settings}>
      <div role="group" aria-label={t('common:language')}>
        {languages.map((one) => (
          <Choice
            key={one}
            is={one === language}
            lang={one}
            // Without a line the words cannot be fetched; those that are there stay.
            onChoose={() => void setLanguage(one).catch(() => {})}
          >
            {t(languageNames[one])}
          </Choice>
        ))}
      </div>
      <div role="group" aria-label={t('common:theme')}>
        {themeNames.map(([choice, name]) => (
          <Choice key={choice} is={choice === theme} onChoose={() => choose(choice)}>
            {t(name)}
          </Choice>
        ))}
      </div>
    </div>
  );
};
