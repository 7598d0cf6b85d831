const vowel = 'aeiouyæøåéü';
const breaksFrom = 14;
const noLanguageHasLonger = 60;

/** Endings after which a Danish compound is joined: `forenings-`, `friheds-`, `fælles-`. */
const joint = /(?:ings|heds|tions|skabs|elses|ments|tets|dags|livs|steds|fælles|arbejds|borger)(?=\p{L}{4})/giu;
/** The most consonants a Danish syllable may begin with. */
const onset = /(?:s[kpt][rlj]?|skv|[bfgkp][rl]|[dtv]r|[gk]n|[dkt]v|hv|[bfhkmnpst]j|s[lmnv]|\p{L})$/iu;
const between = new RegExp(`([${vowel}])([^${vowel}]+)(?=[${vowel}])`, 'giu');

const syllables = (part: string) =>
  part.replace(between, (_, before: string, middle: string) => {
    const at = middle.search(onset);
    return `${before}${middle.slice(0, at)}\n${middle.slice(at)}`;
  });

/** Where a long Danish word may be divided: first at its joints, else between syllables, never near its ends. */
export function danishBreaks(word: string): readonly string[] {
  if (word.length < breaksFrom || word.length > noLanguageHasLonger) return [word];
  const atJoints = word.replace(joint, '$&\n').split('\n');
  const parts = atJoints.flatMap((part) => (part.length < breaksFrom ? [part] : syllables(part).split('\n')));
  return parts.reduce<string[]>((kept, part) => {
    const last = kept.at(-1);
    if (last === undefined || (last.length >= 3 && part.length >= 3)) return [...kept, part];
    return [...kept.slice(0, -1), last + part];
  }, []);
}
