import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { CheckRow, ChoiceList } from '../../../ui/Choice.tsx';
import type { Evening } from '../evening.ts';
import { useKeys, type KeysOn } from './useKeys.ts';

const keptAt = 'skab.keys';
const atFirst: KeysOn = { letters: true, clicker: false };

const readKept = (): KeysOn => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAt) ?? 'null');
    const is = (name: 'letters' | 'clicker'): boolean =>
      typeof kept === 'object' && kept !== null && name in kept ? Reflect.get(kept, name) === true : atFirst[name];
    return { letters: is('letters'), clicker: is('clicker') };
  } catch {
    // What cannot be read was not written by us.
    return atFirst;
  }
};

/** The keys that lead, and whether they do: on this device, until they are turned off. */
export const KeysPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [on, setOn] = useState(readKept);
  useKeys(evening, on);
  const change = (part: Partial<KeysOn>): void => {
    const next = { ...on, ...part };
    setOn(next);
    try {
      localStorage.setItem(keptAt, JSON.stringify(next));
    } catch {
      // Then the choice lasts as long as the page.
    }
  };
  return (
    <ChoiceList legend={t('plan:keys')}>
      <CheckRow checked={on.letters} onChange={(letters) => change({ letters })}>
        {t('plan:keysOn')}
      </CheckRow>
      <CheckRow checked={on.clicker} onChange={(clicker) => change({ clicker })}>
        {t('plan:clickerOn')}
      </CheckRow>
    </ChoiceList>
  );
};
