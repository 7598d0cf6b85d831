import { createContext, type ReactNode } from 'react';

/** What the phone shows of language and look, handed in from outside. */
export const SettingsContext = createContext<ReactNode>(null);
