import { useDesk } from '../../../board/useDesk.ts';
import { useText } from '../../../text/useText.ts';

/** How a cluster is called in a sentence. */
export const useTitles = (): ((clusterId: string) => string) => {
  const { t } = useText();
  const { model } = useDesk();
  return (clusterId) => {
    const title = model.cluster(clusterId)?.title;
    return title ? t('phone:mineTitle', { title }) : t('phone:mineNameless');
  };
};
