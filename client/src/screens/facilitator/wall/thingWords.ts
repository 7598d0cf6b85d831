import type { Board } from '@skab/shared/board/board.ts';
import type { EveningItem } from '@skab/shared/scene/shownItem.ts';
import type { Translate } from '../../../text/texts.ts';

/** What stands alone on a screen, in a few words. */
export const thingWords = (t: Translate, board: Board, item: EveningItem): string => {
  switch (item.kind) {
    case 'programme':
      return t('screens:theProgramme');
    case 'wayIn':
      return t('screens:theWayIn');
    case 'background':
      return t('screens:theBackground');
    case 'count':
      return t('screens:theCount');
    case 'statement': {
      const number = board.get('numbers', item.id)?.number;
      return number === undefined ? t('screens:anUnnumbered') : t('screens:aStatement', { number });
    }
    case 'cluster':
      return t('screens:aCluster', { title: board.get('clusters', item.id)?.title || t('board:nameless') });
    case 'principle':
      return t('screens:aPrinciple', { title: board.get('principles', item.id)?.title ?? '' });
    case 'station':
      return t('screens:aStation', { title: board.get('stations', item.id)?.title ?? '' });
  }
};
