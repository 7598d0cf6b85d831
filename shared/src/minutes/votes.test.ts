import { expect, it } from 'vitest';
import { relationKey } from '../board/relations.ts';
import { aBoard, agendaItemId, anId, collectId } from '../testing/builders.ts';
import { composeMinutes } from './compose.ts';
import { toMarkdown } from './toMarkdown.ts';

const [pollId, voteId, one, two] = ['poll', 'vote', 'one', 'two'].map(anId) as [string, string, string, string];

it('[VO11] what was voted stands at its point in the order of the ballot, and what matures with its reasons', () => {
  const poll = { stepId: collectId, closedAt: 5, cast: 6 };
  const board = aBoard({
    clusters: { [one]: { title: 'Bænke' }, [two]: { title: 'Bus' } },
    polls: {
      [pollId]: { ...poll, kind: 'dots', question: 'Hvad først?', budget: 2 },
      [anId('few')]: { ...poll, kind: 'temperature', question: 'Nu?', cast: 3, openedAt: 2 },
      [anId('open')]: { ...poll, closedAt: null, cast: null, question: 'Er åben', openedAt: 3 },
    },
    pollItems: {
      [relationKey(pollId, one)]: { of: 'cluster', position: 1 },
      [relationKey(pollId, two)]: { of: 'cluster', position: 2 },
    },
    pollCounts: { [relationKey(pollId, one)]: { count: 1 }, [relationKey(pollId, two)]: { count: 9 } },
    roomVotes: {
      [voteId]: { agendaItemId, question: 'Gå videre?', at: 7, hands: { yes: 12, no: 3, neither: 1 } },
    },
    shelf: {
      [one]: { of: 'cluster', at: 8, left: { at: 9, reason: 'Den er med i forslaget' } },
      [two]: { of: 'cluster', at: 9 },
    },
  });
  const text = toMarkdown(composeMinutes(board, { language: 'da', form: 'short', head: null }));
  expect(text).toMatch(
    /»Hvad først\?«[^\n]*vejledende – alle i salen[^\n]*6 har stemt[^]*Bænke: 1 prik[^]*Bus: 9 prikker[^]*Få prikker betyder ikke/,
  );
  expect(text).toMatch(/»Nu\?«[^\n]*3 har stemt\. Færre end fem/);
  expect(text).toMatch(/»Gå videre\?«[^\n]*håndsoprækning[^]*For: 12[^]*Imod: 3[^]*Hverken for eller imod: 1/);
  expect(text).toMatch(/Skal modnes[^]*Bænke – taget af hylden: Den er med i forslaget[^]*Bus/);
  expect(text).not.toContain('Er åben');
});
