import { lazy, type ComponentType } from 'react';
import { Fallback } from './Fallback.tsx';

const NotFetched = () => <Fallback words="common:screenNotFetched" />;

/** A screen in a chunk of its own; when that cannot be fetched, a page that says so and offers to try again. */
export const lazyScreen = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotFetched };
    }
  });
