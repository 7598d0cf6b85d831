import type { rehearsal as da } from '../da/rehearsal.ts';

export const rehearsal: Record<keyof typeof da, string> = {
  hold: 'Hold a rehearsal',
  go: 'Go to the rehearsal',
  is: 'This is a rehearsal',
  hint: 'A copy of the plan with a code of its own. Twelve bots write and cluster like a small hall. Nothing of it goes into the minutes or any count, and afterwards you throw it away.',
  botsOn: 'Twelve bots take part. They come in, write, say they are ready and cluster while you lead.',
  botsOff: 'The bots are pausing. You can still try with your own phone.',
  stopBots: 'Stop the bots',
  startBots: 'Let the bots take part',
  code: 'Try it yourself on a phone too. The rehearsal has a code of its own:',
  throwAway: 'Throw the rehearsal away',
  throwAwayWords:
    'Everything in the rehearsal is erased: every statement, every cluster, and who took part. The real evening stays as it is.',
  throwAwayConfirm: 'Throw it away',
  back: 'Back to the real evening',
};
