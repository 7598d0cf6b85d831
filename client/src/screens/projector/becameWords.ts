import type { Translate } from '../../text/texts.ts';
import type { WallIsland } from '../../board/wallIslands.ts';

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
