import type { Translate } from '../text/texts.ts';
import type { WallIsland } from '../board/wallIslands.ts';

/** That a cluster became something, where there is no room for its name. */
export const becameSomething = (
  t: Translate,
  { principles, stations }: Pick<WallIsland, 'principles' | 'stations'>,
): string =>
  [
    ...(principles.length > 0 ? [t('board:wallIsPrinciple')] : []),
    ...(stations.length > 0 ? [t('board:wallIsStation')] : []),
  ].join(', ');

/** What a cluster became, in words; short where the name is the cluster's own. */
export const becameWords = (
  t: Translate,
  { title, principles, stations }: Pick<WallIsland, 'title' | 'principles' | 'stations'>,
): readonly string[] => [
  ...principles.map((name) =>
    name === title ? t('board:wallIsPrinciple') : t('board:behindPrinciple', { title: name }),
  ),
  ...stations.map((name) => (name === title ? t('board:wallIsStation') : t('board:atStation', { title: name }))),
];
