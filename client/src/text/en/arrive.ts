import type { arrive as da } from '../da/arrive.ts';

export const arrive: Record<keyof typeof da, string> = {
  mandate: 'What we are to answer',
  who: 'Who are you here as?',
  whoNote: 'It is counted. Your name does not stand beside it.',
  home: 'Are you taking part from home?',
  isHome: 'I take part from home',
  isHere: 'I am in the hall',
  council: 'Which council?',
  otherCouncil: 'Another council',
  skip: 'Skip',
  back: 'Back',
  change: 'Change',
  as: 'You are here as: {{kind}}',
  asHome: 'You take part from home',
  citizen: 'Citizen',
  politician: 'Politician',
  councilMember: 'Member of a council',
  administration: 'Administration',
  guest: 'Guest',
  helper: 'Helper, interpreter or staff',
};
