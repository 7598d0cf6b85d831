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
  // building on what another has written
  build: 'Byg videre på det',

  building: 'Du bygger videre på nr. {{number}}',
  buildingOne: 'Du bygger videre på',
  notBuilding: 'Skriv uden at bygge på det',
} as const;
