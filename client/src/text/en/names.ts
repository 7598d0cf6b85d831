import type { names as danish } from '../da/names.ts';

export const names: Record<keyof typeof danish, string> = {
  citizen: 'Citizen',
  politician: 'Politician',
  councilMember: 'Member of a council',
  administration: 'Administration',
  guest: 'Guest',
  helper: 'Helper',
  buildsOn: 'builds on no. {{number}}',
  groundRules: 'Ground rules',
  shownAs: 'Shown as: {{who}}',
  shownName: 'Shown with your name: {{who}}',
  shownNameSeen: 'Shown with your name, when the hosts have seen it: {{who}}',
  questionWaits: 'The question waits',
  questionNow: 'The question is on now',
  questionAnswered: 'Answered',
  questionPutOff: 'Put off to “{{title}}”, {{day}}',
  questionPutOffLater: 'Put off to a later meeting',
  questionPromised: 'Put off: {{by}} answers in writing',
  build: 'Build on it',

  building: 'You are building on no. {{number}}',
  buildingOne: 'You are building on',
  notBuilding: 'Write without building on it',
};
