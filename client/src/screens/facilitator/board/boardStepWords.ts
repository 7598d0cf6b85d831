import type { CommandName } from '@skab/shared/commands/registry.ts';
import type { BoardStep } from '@skab/shared/protocol/deskHttp.ts';
import type { Translate } from '../../../text/texts.ts';

const ofStatements = {
  placeStatement: 'desk:didPlace',
  addPlace: 'desk:didAddPlace',
  unplaceStatement: 'desk:didUnplace',
} as const satisfies { readonly [N in CommandName]?: string };

const ofClusters = {
  startCluster: 'desk:didStart',
  renameCluster: 'desk:didRename',
  moveCluster: 'desk:didMove',
  nestCluster: 'desk:didNest',
  mergeClusters: 'desk:didMerge',
  splitCluster: 'desk:didSplit',
  dissolveCluster: 'desk:didDissolve',
  keepVersion: 'desk:didKeepVersion',
  makePrinciple: 'desk:didMakePrinciple',
  makeStation: 'desk:didMakeStation',
  renamePrinciple: 'desk:didRenamePrinciple',
  renameStation: 'desk:didRenameStation',
} as const satisfies { readonly [N in CommandName]?: string };

const within = <Words extends object>(words: Words, name: string): name is keyof Words & string =>
  Object.hasOwn(words, name);

/** What a step on the board did, in one line; what it was about may have no name, or no words any more. */
export const boardStepWords = (t: Translate, { name, about }: Pick<BoardStep, 'name' | 'about'>): string => {
  if (within(ofStatements, name)) return t(ofStatements[name], { about: about || t('desk:didStatement') });
  if (within(ofClusters, name)) return t(ofClusters[name], { about: about || t('board:nameless') });
  return t('desk:didOther', { about: about || t('board:nameless') });
};
