import { build, close, cluster, collect, mandate, presentation, talk, welcome, type Template } from './template.ts';

/** The evenings of a task committee: it collects, refines, recommends, and hands over. */
export const taskCommittee: readonly Template[] = [
  {
    id: 'T1',
    title: 'Saml udsagn',
    isFor: 'De første møder i et opgaveudvalg: alle skriver, og I samler det, der hører sammen.',
    ladder: 'dialogue',
    steps: [
      welcome('Velkomst og præsentation', 10),
      talk('Program og formål', 5),
      talk('Egne erfaringer i par', 15, {
        prompt: 'Hvornår har du oplevet, at kommune og borgere skabte noget sammen?',
      }),
      collect('Udsagn', 15, {
        prompt: 'Hvad skal være til stede, for at vi kan skabe sammen?',
        note: 'Skriv én ting ad gangen, med dine egne ord.',
      }),
      build('Læs og byg videre', 15, { prompt: 'Hvad gør det svært?' }),
      cluster('Klynger', 25, { placers: 'members' }),
      cluster('Giv klyngerne navne', 15, {
        placers: 'members',
        prompt: 'Hvad handler klyngen om? Højst fem ord.',
      }),
      talk('Hvad mangler?', 10, { prompt: 'Hvad mangler?', note: 'Det, der ikke fandt plads, skal modnes.' }),
      close('Det videre arbejde', 10),
    ],
  },
  {
    id: 'T2',
    title: 'Kvalificér principper, tre stande og arbejdsgrupper',
    isFor: 'Midt i forløbet: I gør teksten bedre, går til stande og danner arbejdsgrupper.',
    ladder: 'influence',
    steps: [
      welcome('Velkomst, nyt medlem og orientering', 10),
      talk('Program og formål', 5),
      talk('Kvalificering i tre grupper', 30, {
        prompt: 'Er principperne dækkende for det, vi har drøftet?',
        note: 'Gælder de for både kommune og borgere? Hvilke ord vil du ændre – og til hvad?',
      }),
      talk('Fælles konklusion', 15, { prompt: 'Hvilke ord vil du ændre – og til hvad?' }),
      talk('Pause', 5),
      talk('Tre stande', 30, {
        prompt: 'Hvordan møder kommunen en borger med en idé?',
        note: 'Stand 1: på nettet. Stand 2: ansigt til ansigt. Stand 3: sådan får Kommunalbestyrelsen øje på det, der ligger borgerne på sinde.',
      }),
      talk('Fra standene', 10, { prompt: 'Hvad kom I frem til?' }),
      collect('Arbejdsgrupper', 10, { prompt: 'Hvilken arbejdsgruppe vil du være med i?' }),
      close('Tak og næste møde', 5),
    ],
  },
  {
    id: 'T3',
    title: 'Arbejdsgrupperne giver input',
    isFor: 'Næstsidste møde: arbejdsgrupperne fremlægger, og I skriver anbefalingen.',
    ladder: 'codetermination',
    steps: [
      welcome('Velkomst, program, formål', 10),
      presentation('Eksternt oplæg', 20, { ladder: 'information' }),
      talk('Input gruppe A', 15, { prompt: 'Hvad skal med i anbefalingen – og hvorfor?' }),
      talk('Input gruppe B', 15, { prompt: 'Hvad skal med i anbefalingen – og hvorfor?' }),
      talk('Gruppearbejde', 35, { prompt: 'Hvad skal modnes mere?' }),
      talk('Pause', 10),
      talk('Revideret udkast til principper', 20, { prompt: 'Handler ændringen om sprog, indhold eller form?' }),
      talk('Samspil råd og Kommunalbestyrelse', 15, { prompt: 'Hvem har ansvaret for, at det sker?' }),
      mandate('Hvad mangler vi af kommissoriet?', 5, { prompt: 'Hvad mangler vi af kommissoriet?' }),
      close('Tak, næste (evt. ekstra) møde', 5),
    ],
  },
  {
    id: 'T9',
    title: 'Kommissorie-værksted',
    isFor: 'Før et opgaveudvalg: hvad skal det svare på, og hvem skal sidde i det?',
    ladder: 'dialogue',
    steps: [
      collect('Formål', 15, { prompt: 'Hvilket spørgsmål skal udvalget svare på?' }),
      talk('Opgaver', 15, { prompt: 'Hvad ligger fast, og hvad er åbent?' }),
      collect('Sammensætning', 15, { prompt: 'Hvilke erfaringer skal de ti borgere have tilsammen?' }),
      talk('Arbejdsform, tidsplan, økonomi', 15, { prompt: 'Hvornår er opgaven løst?' }),
    ],
  },
  {
    id: 'T10',
    title: 'Aflevering på fællesmøde',
    isFor: 'Opgaveudvalget afleverer sin anbefaling til dem, der skal bære den videre.',
    ladder: 'dialogue',
    steps: [
      presentation('Fremlæggelse, og spørg ind', 30, {
        ladder: 'information',
        prompt: 'Hvad vil du gerne vide mere om?',
        note: 'To borgere og formandskabet fremlægger i 15 minutter, salen spørger i 15.',
      }),
      talk('Hvordan kan I bære det videre?', 15, { prompt: 'Hvad kan dit udvalg tage ansvar for?' }),
    ],
  },
  {
    id: 'T13',
    title: 'Årligt opfølgningsmøde',
    isFor: 'Et år efter: hvad blev der af anbefalingerne, og hvor kan I hjælpe?',
    ladder: 'coresponsibility',
    steps: [
      talk('Status pr. anbefaling', 20, { ladder: 'information' }),
      collect('Spørg til arbejdet', 20, { prompt: 'Hvad er du nysgerrig på?' }),
      talk('Hvor kan I bidrage?', 25, { prompt: 'Hvor vil du være med?' }),
      collect('Giv feedback', 15, { prompt: 'Hvor ser du princippet i hverdagen – og hvor mangler det?' }),
      close('Næste skridt', 10),
    ],
  },
];
