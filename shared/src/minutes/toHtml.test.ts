import { describe, expect, it } from 'vitest';
import { aBoard, agendaItemId } from '../testing/builders.ts';
import { composeMinutes } from './compose.ts';
import { escapeHtml, itemToHtml, itemToText } from './toHtml.ts';

const [item] = composeMinutes(
  aBoard({
    agendaItems: { [agendaItemId]: { title: '<i>Fælles</i> & "sammen"' } },
    itemMinutes: {
      [agendaItemId]: {
        caseId: '<EMN>',
        summary: 'Linje 1\nLinje <script>2</script>\n\nNyt afsnit',
        proposal: 'At udvalget drøfter <b>det</b>',
      },
    },
  }),
  { language: 'da', form: 'long', head: null },
).items;
if (!item) throw new Error('the board has an agenda item');

describe('one agenda item on the clipboard', () => {
  it('[MI11] is headings, paragraphs and lists, in which every word is text', () => {
    expect(itemToHtml(item)).toBe(
      [
        '<h2>Punkt 1 (åben): &lt;i&gt;Fælles&lt;/i&gt; &amp; &quot;sammen&quot;</h2>',
        '<p>Sags-ID: &lt;EMN&gt;</p>',
        '<h3>Resumé</h3>',
        '<p>Linje 1<br>Linje &lt;script&gt;2&lt;/script&gt;</p>',
        '<p>Nyt afsnit</p>',
        '<h3>Dagsorden</h3>',
        '<ul><li>Udsagn</li></ul>',
        '<h3>Indstilling</h3>',
        '<p>Det indstilles til Opgaveudvalget for fællesskab:</p>',
        '<ul><li>At udvalget drøfter &lt;b&gt;det&lt;/b&gt;</li></ul>',
        '<h3>Beslutninger</h3>',
        '<p>–</p>',
      ].join('\n'),
    );
  });

  it('[MI11] is the same words as plain text', () => {
    expect(itemToText(item)).toContain('Resumé\nLinje 1\nLinje <script>2</script>\nNyt afsnit');
    expect(itemToText(item)).toContain('- At udvalget drøfter <b>det</b>');
    expect(itemToText(item)).toContain('Sags-ID: <EMN>');
  });

  it('[MI11] lets no sign of HTML through', () => {
    expect(escapeHtml(`<a href="x" onclick='y'>&lt;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;lt;&lt;/a&gt;',
    );
  });
});
