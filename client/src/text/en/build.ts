import type { build as danish } from '../da/build.ts';

export const build: Record<keyof typeof danish, string> = {
  title: 'Read, and build on',
  how: 'Read what the others have written. Choose a statement that you want to build on.',
};
