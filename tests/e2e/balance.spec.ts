import { phoneSocket } from '../harness/phoneSocket.ts';
import { newId } from '../harness/visitor.ts';
import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';

test('who leads sees who is heard, in tens and under no name @balance @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const hands = await evening.hands();
  await hands.send('askAtDoor', { kinds: ['citizen', 'politician'], councils: '', fromHome: false });
  await leader.start('Udsagn');
  const { server, origin: saysOrigin, code } = evening;
  const stepId = evening.steps[1]?.stepId ?? '';
  const phones = await Promise.all(
    Array.from({ length: 12 }, () => phoneSocket({ origin: server.origin, saysOrigin, code })),
  );
  for (const [at, phone] of phones.entries()) {
    await phone.send('sayKind', { kind: at < 6 ? 'citizen' : 'politician', isFromHome: false });
    if (at < 6) await phone.send('postStatement', { statementId: newId(), stepId, text: `Det siger nummer ${at + 1}` });
  }
  const panel = leader.page.getByRole('list', { name: 'Hvem bliver hørt?' });
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await expect(panel).toContainText('50');
  await everyWay(leader.page, 'the balance of the room', 320);
  for (const phone of phones) phone.leave();
});
