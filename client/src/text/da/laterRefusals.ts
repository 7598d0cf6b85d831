import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { refusals } from './refusals.ts';

/** The rest of the refusals: of the larger screens and of the board, whose words come with them. */
export const laterRefusals: Record<Exclude<RefusalCode, keyof typeof refusals>, string> = {
  'pairing-unknown': 'Den kode kender vi ikke. Læs den igen på den fælles skærm. Koden skifter efter et kvarter.',
  'screen-in-use':
    'Denne computer er allerede logget ind med en anden rolle. Log ud først, eller åbn siden i et privat vindue.',
  'taken-over':
    'Mødet bliver styret fra en anden enhed: en nødkode er brugt. Bed om et link, hvis du også skal styre herfra.',
  'emergency-unknown': 'Den nødkode kender vi ikke. Læs den igen på det nyeste ark.',
  'emergency-used': 'Den nødkode gælder ikke mere. Brug den næste kode på det nyeste ark.',
  'emergency-over': 'Nødkoden er udløbet. Bed den, der passer serveren, om et nyt link.',
  'last-to-lead': 'Ingen andre kan styre mødet. Giv først en anden facilitator adgang.',
  'asks-no-longer': 'Telefonen beder ikke længere om at hjælpe. Bed personen trykke igen.',
  'unknown-agenda-item': 'Det punkt findes ikke længere. Hent siden igen, og vælg et andet.',
  'unknown-attendee': 'Den person står ikke på listen længere. Skriv navnet på igen.',
  'already-founded': 'Den workshop findes allerede. Åbn den fra listen.',
  'same-meeting': 'Det er det her møde. Vælg et andet af forløbets møder.',
  'not-in-series': 'Det møde hører ikke til forløbet. Vælg et af dem, der gør.',
  'step-is-on': 'Det trin er i gang. Gå videre til et andet først.',
  'step-was-on': 'Det trin har været i brug, så det bliver stående. Spring det over i stedet.',
  'step-too-short': 'Så mange minutter har trinnet ikke. Vælg færre.',
  'too-many-steps': 'Drejebogen kan have 60 trin. Fjern et, der ikke bliver brugt.',
  'agenda-item-in-use': 'Punktet har trin eller tekst i referatet. Flyt dem til et andet punkt først.',
  'too-many-agenda-items': 'Dagsordenen kan have 40 punkter. Fjern et, der ikke bliver brugt.',
  'no-step-before': 'Der er ikke noget trin før det her. Vælg et trin i drejebogen.',
  'moved-on': 'En anden skiftede trin lige før dig. Se, hvor I er nu, og prøv så igen.',
  'workshop-not-closed': 'Mødet er ikke lukket. Luk det først.',
  'import-text-too-long': 'Et udsagn, der hentes ind, kan have 1.000 tegn. Del det, og hent det ind igen.',
  'import-too-many': 'Der kan hentes 5.000 udsagn ind ad gangen. Del dem i flere, og hent dem ind hver for sig.',
  'import-withdrawn': 'De udsagn er taget ud igen. Hent filen ind en gang til, hvis de skal med.',
  'unknown-import': 'Dem har vi ikke hentet ind her. Hent siden igen for at se, hvad der er.',
  'copy-unreadable':
    'Filen kan ikke læses: den er ødelagt, eller der mangler noget af den. Hent den én gang til, og prøv igen.',
  'copy-of-other':
    'Det er ikke en workshop fra Skab Sammen. Vælg den fil, der blev hentet som »Hent hele workshoppen (JSON)«.',
  'copy-newer': 'Filen er lavet af en nyere udgave af Skab Sammen. Opdatér her, og prøv igen.',
  'copy-wrong':
    'Noget i filen er ikke, som det skal være, så intet er hentet ind. Ret det, eller hent filen én gang til.',
  'copy-unsound':
    'Filen hænger ikke sammen: noget i den peger på noget, der ikke er der. Intet er hentet ind. Hent filen én gang til.',
  'unknown-cluster': 'Den klynge findes ikke. Hent siden igen for at se dem, der er.',
  'unknown-principle': 'Det princip findes ikke længere. Hent siden igen for at se dem, der er.',
  'unknown-station': 'Den stand findes ikke længere. Hent siden igen for at se dem, der er.',
  'unknown-change': 'Det skridt kendes ikke længere, så det kan ikke fortrydes. Flyt det tilbage selv.',
  'cluster-gone': 'Den klynge er der ikke længere. Vælg en anden, eller lav en ny.',
  'title-empty': 'Der er ikke noget navn endnu. Skriv et, og prøv igen.',
  'title-too-long': 'Et navn kan have 280 tegn. Gør det kortere.',
  'unknown-draft': 'Den beskrivelse er der ikke længere. Åbn klyngen igen for at skrive en ny.',
  'description-empty': 'Der er ikke skrevet noget endnu. Skriv et par ord, og prøv igen.',
  'description-too-long': 'En beskrivelse kan have 2.000 tegn. Gør den kortere.',
  'placed-meanwhile': 'En anden har lige flyttet det. Se, hvor det ligger nu, og flyt det så igen.',
  'not-placed-there': 'Det udsagn ligger ikke i klyngen længere. Se, hvor det ligger nu, og prøv igen.',
  'would-circle': 'En klynge kan ikke ligge inden i sig selv. Vælg en anden.',
  'same-cluster': 'Det er den samme klynge. Vælg en anden.',
  'placing-closed': 'Lige nu flytter vi ikke udsagn. Sig det til den, der leder mødet.',
  'cannot-be-undone': 'Det skridt kan ikke fortrydes. Ret det på den almindelige måde.',
  'changed-since': 'Andre har ændret det siden, så det kan ikke fortrydes. Flyt det tilbage selv, hvis I er enige.',
  'would-be-unsound':
    'Andre har bygget videre på det siden, så det kan ikke fortrydes. Flyt det tilbage selv, hvis I er enige.',
  'decision-empty': 'Der er ingen ord at vise endnu. Skriv beslutningen, og tryk så Vis.',
  'decision-too-long': 'Storskærmen kan vise 600 tegn ad gangen. Del beslutningen med en tom linje, og vis ét stykke.',
  'decision-of-closed': 'Punktet er lukket, så beslutningen vises ikke i salen. Læs den op i stedet.',
  'not-asked': 'Det spørger mødet ikke om længere. Hent siden igen.',
};
