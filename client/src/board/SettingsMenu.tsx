import { languages } from '../text/language.ts';
import { setLanguage } from '../text/text.ts';
import { useText } from '../text/useText.ts';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuChoice } from '../ui/Menu.tsx';
import { chooseTheme } from '../ui/theme.ts';

const names = { da: 'common:danish', en: 'common:english' } as const;
const themes = [
  { choice: 'light', name: 'common:themeLight', icon: <Icon name="sun" /> },
  { choice: 'dark', name: 'common:themeDark', icon: <Icon name="moon" /> },
  { choice: 'device', name: 'common:themeDevice', icon: <DeskIcon name="sunMoon" /> },
] as const;

/** Language and look of this device; with `first`, a whole menu that begins with what a screen has of its own. */
export const SettingsMenu = ({ first = [] }: { readonly first?: readonly MenuChoice[] }) => {
  const { t } = useText();
  return (
    <Menu
      icon={<DeskIcon name={first.length > 0 ? 'menu' : 'settings'} />}
      choices={[
        ...first,
        ...languages.map((language) => ({
          id: language,
          label: t(names[language]),
          icon: <DeskIcon name="languages" />,
          // Without a line the words cannot be fetched; those that are there stay.
          onPress: () => void setLanguage(language).catch(() => {}),
        })),
        ...themes.map(({ choice, name, icon }) => ({
          id: choice,
          label: t(name),
          icon,
          onPress: () => chooseTheme(choice),
        })),
      ]}
    >
      {t(first.length > 0 ? 'desk:menu' : 'desk:settings')}
    </Menu>
  );
};
