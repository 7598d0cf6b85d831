import { close, cluster, collect, presentation, talk, welcome, type Template } from './template.ts';

/** The councils: together, open to citizens, and in a hearing. */
export const councils: readonly Template[] = [
  {
    id: 'T4',
    title: 'Fælles workshop for de fire råd',
    isFor: 'Rådene mødes, finder emner på tværs og aftaler fælles møder.',
    ladder: 'dialogue',
    steps: [
      welcome('Velkomst, hvem er i rummet', 10),
      collect('Hvad optager os lige nu', 25, { prompt: 'Hvad optager jeres råd lige nu?' }),
      cluster('Temaer på tværs', 25, {
        placers: 'members',
        prompt: 'Hvilket emne vil I arbejde med sammen med et andet råd?',
      }),
      talk('Pause', 10),
      talk('Politikernes rolle i rådet', 25, { prompt: 'Hvad forventer vi af politikerne i rådet?' }),
      talk('Fælles møder og fælles kalender', 20, {
        prompt: 'Hvilket ordinært møde kan vi holde som fælles møde?',
      }),
      collect('Hvad prøver vi af?', 20, {
        prompt: 'Hvad vil I gerne vide fra Kommunalbestyrelsen – og hvad vil I fortælle den?',
      }),
      close('Opsamling', 15),
    ],
  },
  {
    id: 'T5',
    title: 'Åbent temamøde i et råd',
    isFor: 'Rådets faste møde, gjort åbent for alle.',
    ladder: 'dialogue',
    openTo: 'everyone',
    steps: [
      welcome('Åbning og ramme', 10),
      talk('Introduktion til rådet', 5, { ladder: 'information' }),
      presentation('Kort oplæg', 10, { ladder: 'information' }),
      talk('Stande eller borde', 35, { prompt: 'Hvad virker – og for hvem virker det ikke?' }),
      talk('Pause', 5),
      collect('Udsagn samles', 20, {
        prompt: 'Hvad ser du i hverdagen, som rådet bør vide?',
        note: 'Læs op. En hjælper kan skrive for dig.',
      }),
      talk('Hvad tager rådet med?', 20, { prompt: 'Hvem mangler ved bordet i aften?' }),
      close('Sådan hører I fra os', 10),
      talk('Lukket punkt, kun rådet', 5, { isClosed: true }),
    ],
  },
  {
    id: 'T8',
    title: 'Høring i rådet om et udkast',
    isFor: 'Et punkt på rådets dagsorden: I læser udkastet og siger, hvad I mener.',
    ladder: 'hearing',
    steps: [
      talk('Kort fremlæggelse', 10, { ladder: 'information' }),
      collect('Læs og skriv selv', 5, { prompt: 'Hvad er godt, og hvad bliver svært i praksis?' }),
      talk('Drøftelse', 20, { prompt: 'Hvem skal have ansvaret?' }),
      talk('Rådets bemærkninger', 10, { prompt: 'Hvad mangler der for dem, vi kender?' }),
    ],
  },
];
