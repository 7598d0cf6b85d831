import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { composeUpshot } from '../meeting/composeUpshot.ts';
import { gatherUpshot, upshotDecisionLimit } from '../meeting/upshot.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  agendaItemId,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  closeId,
  collectId,
  collectMoreId,
  frida,
  mads,
  ole,
  refusedRan,
  signe,
} from '../testing/builders.ts';

const text = 'Udvalget prøver et hjørne på biblioteket.';
const promised = {
  answersBy: 'Jens Ravn, sekretariatet',
  answersOn: '2027-03-02',
  nextOn: '2027-03-09',
  nextFrom: '19.00',
  nextPlace: 'Rådhuset',
};

/** An evening that says goodbye: a decision is noted, a step was left out, and a closed point has words of its own. */
const anEndingEvening = () => {
  const evening = anOpenWorkshop();
  const { run } = evening;
  const closedId = anId('closed point');
  run(frida, 'writeAgendaItem', { agendaItemId: closedId, title: 'En personsag', isClosed: true });
  run(signe, 'writeItemMinutes', { agendaItemId: closedId, field: 'decisions', text: 'Hemmelig beslutning.' });
  run(signe, 'writeItemMinutes', { agendaItemId, field: 'decisions', text });
  const task = { what: 'Find et lokale', owner: 'Jens Ravn', toId: null };
  run(signe, 'writeTask', { ...task, taskId: anId('a task'), agendaItemId });
  run(signe, 'writeTask', { ...task, taskId: anId('a closed task'), agendaItemId: closedId, what: 'Hemmelig opgave' });
  run(anna, 'postStatement', aStatement());
  run(mads, 'startCluster', {
    clusterId: anId('cluster'),
    statements: [{ statementId: aStatement().statementId, seen: null }],
    x: 0,
    y: 0,
  });
  run(frida, 'startStep', { stepId: closeId, seen: collectId });
  return evening;
};

describe('what a meeting arrived at', () => {
  it('[UP1] is composed at once: statements, clusters, decisions, tasks, what was put off, and what was promised', () => {
    const { board, run } = anEndingEvening();
    run(ole, 'writeFollowUp', promised);
    expect(run(signe, 'showUpshot', { isShown: true }).outcome.ok).toBe(true);
    expect(composeScene(board)?.upshot).toEqual({
      statements: 1,
      clusters: { count: 1, names: [] },
      principles: [],
      decisions: [{ id: agendaItemId, title: 'Hvordan skaber vi mere sammen?', text, ending: null }],
      putOffs: [{ id: collectMoreId, title: 'Hvad er svært?', to: null }],
      tasks: [{ what: 'Find et lokale', owner: 'Jens Ravn', to: null }],
      followUp: promised,
    });
  });

  it('[UP2] tells nothing of a closed point, and is gone as soon as one becomes closed', () => {
    const { board, run } = anEndingEvening();
    run(frida, 'showUpshot', { isShown: true });
    expect(JSON.stringify(board.get('upshot', only))).not.toMatch(/Hemmelig|personsag/);
    run(frida, 'writeAgendaItem', { agendaItemId, title: 'Nu lukket', isClosed: true });
    expect(board.get('upshot', only)).toBeUndefined();
  });

  it('[UP2] is on no other screen before it is shown, and goes when another step begins or it is hidden', () => {
    const { board, run } = anEndingEvening();
    expect(composeScene(board)?.upshot).toBeUndefined();
    run(frida, 'showUpshot', { isShown: true });
    run(frida, 'stepBack', { seen: closeId });
    expect(board.get('upshot', only)).toBeUndefined();
    run(frida, 'showUpshot', { isShown: true });
    run(signe, 'showDecision', { shown: { agendaItemId, text } });
    expect(board.get('upshot', only)).toBeUndefined();
    run(frida, 'showUpshot', { isShown: true });
    expect(board.get('shownDecision', only)).toBeUndefined();
    run(ole, 'showUpshot', { isShown: false });
    expect(composeScene(board)?.upshot).toBeUndefined();
  });

  it('[UP3] is shown, and the promises are written, by those who lead, chair or write the minutes', () => {
    const { run } = anEndingEvening();
    for (const who of [anna, mads]) {
      expect(run(who, 'showUpshot', { isShown: true })).toEqual(refusedRan('not-allowed'));
      expect(run(who, 'writeFollowUp', promised)).toEqual(refusedRan('not-allowed'));
    }
    for (const who of [frida, ole, signe]) {
      expect(run(who, 'showUpshot', { isShown: true }).outcome.ok).toBe(true);
      expect(run(who, 'writeFollowUp', promised).outcome.ok).toBe(true);
    }
    expect(run(frida, 'writeFollowUp', { ...promised, nextOn: '2027-02-31' })).toEqual(refusedRan('malformed'));
  });

  it('[UP4] a decision too long for the wall is cut after a sentence and says so; the page has it whole', () => {
    const { board, run } = anEndingEvening();
    const long = Array.from({ length: 60 }, (_, at) => `Dette er sætning nummer ${at}.`).join(' ');
    run(signe, 'writeItemMinutes', { agendaItemId, field: 'decisions', text: long });
    run(frida, 'showUpshot', { isShown: true });
    const [shown] = board.get('upshot', only)?.decisions ?? [];
    expect(shown?.isCut).toBe(true);
    expect(shown?.text).toMatch(/^Dette er sætning nummer 0\. .* nummer \d+\.$/);
    expect(shown?.text.length).toBeLessThanOrEqual(upshotDecisionLimit);
    expect(gatherUpshot(board).decisions[0]?.text).toBe(long);
    run(signe, 'writeItemMinutes', { agendaItemId, field: 'decisions', text: 'ord'.repeat(900) });
    run(frida, 'showUpshot', { isShown: true });
    expect(board.get('upshot', only)?.decisions[0]?.text.length).toBeLessThanOrEqual(upshotDecisionLimit + 2);
  });

  it('[UP5][FL12] the time the chair or the secretary adjourned at stands on the wall, in the minutes, and in both again when it is adjourned anew', () => {
    const { board, run } = anEndingEvening();
    const at = (clock: string): number => Date.parse(`2027-02-09T${clock}:00+01:00`);
    run(ole, 'showUpshot', { isShown: true }, at('20:58'));
    run(signe, 'closeWorkshop', { adjourns: true }, at('21:02'));
    expect(composeScene(board)?.upshot?.adjournedAt).toBe('21.02');
    expect(board.get('minutes', only)?.adjournedAt).toBe('21.02');
    run(frida, 'reopenWorkshop', {}, at('21:05'));
    expect(board.get('upshot', only)).toBeUndefined();
    expect(board.get('minutes', only)?.adjournedAt).toBe('21.02');
    run(ole, 'showUpshot', { isShown: true }, at('21:10'));
    run(ole, 'closeWorkshop', { adjourns: true }, at('21:14'));
    expect(composeScene(board)?.upshot?.adjournedAt).toBe('21.14');
    expect(board.get('minutes', only)?.adjournedAt).toBe('21.14');
  });

  it('[UP5] what was promised stands at the end of the minutes, and nothing where nothing is said', () => {
    const { board, run } = anEndingEvening();
    const minutes = () => composeMinutes(board, { language: 'da', form: 'short', head: null }).closing;
    expect(minutes()).toEqual([]);
    run(signe, 'writeFollowUp', promised);
    expect(minutes()).toEqual([
      {
        kind: 'followUp',
        heading: 'Det videre forløb',
        blocks: [
          {
            kind: 'paragraph',
            lines: ['Svar senest tirsdag 2. marts 2027. Ansvarlig: Jens Ravn, sekretariatet.'],
          },
          { kind: 'paragraph', lines: ['Næste møde: tirsdag 9. marts 2027 kl. 19.00. Rådhuset.'] },
        ],
      },
    ]);
    run(signe, 'writeFollowUp', { answersBy: '', answersOn: '', nextOn: '', nextFrom: '', nextPlace: '' });
    expect(board.get('followUp', only)).toBeUndefined();
  });

  it('[UP1] what was put off by hand is told with its meeting, and a welcome is never put off', () => {
    const { board, run } = anEndingEvening();
    const to = { title: '5. møde', date: '2027-03-09' };
    board.put('putOffs', collectMoreId, { toId: anId('next'), at: 1, to });
    run(frida, 'closeWorkshop', {});
    expect(composeUpshot(board, gatherUpshot(board)).putOffs).toMatchObject([{ title: 'Hvad er svært?', to }]);
  });
});
