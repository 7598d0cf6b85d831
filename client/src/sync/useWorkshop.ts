import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { openWorkshop } from './workshopSession.ts';
import type { WorkshopSession, WorkshopView } from './workshopView.ts';

/** Opens a workshop, if there is one, while the component stands, and closes it after; null until the first effect has run. */
export const useWorkshop = (workshopId: string | null, seat: 'desk' | 'screen' = 'desk'): WorkshopSession | null => {
  const [session, setSession] = useState<WorkshopSession | null>(null);
  useEffect(() => {
    if (workshopId === null) return undefined;
    const opened = openWorkshop(workshopId, seat);
    setSession(opened);
    return () => {
      setSession(null);
      opened.dispose();
    };
  }, [workshopId, seat]);
  return session;
};

/** Reads of a workshop what a component needs; it draws again only when that has changed (compared one level deep). */
export const useWorkshopView = <Picked>(session: WorkshopSession, select: (view: WorkshopView) => Picked): Picked =>
  useStore(session.store, useShallow(select));
