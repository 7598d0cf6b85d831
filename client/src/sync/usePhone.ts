import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { openPhoneLine, type PhoneLine, type PhoneView } from './phoneLine.ts';

/** A phone's line while the component stands; null until the first effect has run. */
export const usePhoneLine = (workshopId: string): PhoneLine | null => {
  const [line, setLine] = useState<PhoneLine | null>(null);
  useEffect(() => {
    const opened = openPhoneLine(workshopId);
    setLine(opened);
    return () => {
      setLine(null);
      opened.dispose();
    };
  }, [workshopId]);
  return line;
};

/** Reads of a phone's line what a component needs; it draws again only when that has changed (compared one level deep). */
export const usePhoneView = <Picked>(line: PhoneLine, select: (view: PhoneView) => Picked): Picked =>
  useStore(line.store, useShallow(select));
