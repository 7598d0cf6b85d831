import { screenPath, type Redeemed } from '@skab/shared/protocol/http.ts';

/**
 * Where a redeemed link leads: the page on which its role works. A member clusters at a large screen, and writes on a phone, which is
 * found by the code.
 */
export const pathFor = ({ role, workshopId, isOwnDevice }: Redeemed, code: string | null, isLarge: boolean): string => {
  if (workshopId === null) return '/styr';
  // Beside the computer she leads from, a phone is a remote.
  if (isOwnDevice && !isLarge) return `/fjern/${workshopId}`;
  if (role === 'screen') return `${screenPath}/${workshopId}`;
  if (role === 'secretary') return `/referat/${workshopId}`;
  if (role === 'chair') return `/ordstyrer/${workshopId}`;
  if (role === 'touchScreen' || (isLarge && (role === 'member' || role === 'host'))) return `/tavle/${workshopId}`;
  if (role === 'member' || role === 'host' || role === 'participant') return code === null ? '/' : `/m/${code}`;
  return `/styr/${workshopId}`;
};
