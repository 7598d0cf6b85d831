/** What stands under a statement, and what it builds on, wherever statements are shown. */
export const names = {
  citizen: 'Borger',
  politician: 'Politiker',
  councilMember: 'Medlem af et råd',
  administration: 'Forvaltning',
  guest: 'Gæst',
  helper: 'Hjælper',
  buildsOn: 'bygger på nr. {{number}}',
  groundRules: 'Spilleregler',
  // beside Send
  shownAs: 'Vises som: {{who}}',
  shownName: 'Vises med dit navn: {{who}}',
  shownNameSeen: 'Vises med dit navn, når værterne har set det: {{who}}',
  // what became of a question to a talk
  questionWaits: 'Spørgsmålet venter',
  questionNow: 'Spørgsmålet er på nu',
  questionAnswered: 'Besvaret',
  questionPutOff: 'Udskudt til »{{title}}«, {{day}}',
  questionPutOffLater: 'Udskudt til et senere møde',
  questionPromised: 'Udskudt: {{by}} svarer skriftligt',
  // building on what another has written
  build: 'Byg videre på det',

  building: 'Du bygger videre på nr. {{number}}',
  buildingOne: 'Du bygger videre på',
  notBuilding: 'Skriv uden at bygge på det',
} as const;
