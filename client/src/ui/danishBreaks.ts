const vowel = 'aeiouyæøåéü';
const breaksFrom = 14;
const noLanguageHasLonger = 60;

/** Endings after which a Danish compound is joined: `forenings-`, `friheds-`, `fælles-`. */
const joint = /(?:ings|heds|tions|skabs|elses|ments|tets|dags|livs|steds|fælles|arbejds|borger)(?=\p{L}{4})/giu;
/** The most consonants a Danish syllable may begin with. */
const onset = /(?:s[kpt][rlj]?|skv|[bfgkp][rl]|[dtv]r|[gk]n|[dkt]v|hv|[bfhkmnpst]j|s[lmnv]|\p{L})$/iu;
const between = new RegExp(`([${vowel}])([^${vowel}]+)(?=[${vowel}])`, 'giu');

const joinShort = (parts: readonly string[]) =>
  parts.reduce<string[]>((kept, part) => {
    const last = kept.at(-1);
    if (last === undefined || (last.length >= 3 && part.length >= 3)) return [...kept, part];
    return [...kept.slice(0, -1), last + part];
  }, []);

const syllables = (part: string) =>
  joinShort(
    part
      .replace(between, (_, before: string, middle: string) => {
        const at = middle.search(onset);
        return `${before}${middle.slice(0, at)}\n${middle.slice(at)}`;
      })
      .split('\n'),
  );

/** Where a long Danish word may be divided: at its joints, else between syllables, never near its ends. */
export function danishBreaks(word: string): readonly string[] {
  if (word.length < breaksFrom || word.length > noLanguageHasLonger) return [word];
  const atJoints = word.replace(joint, '$&\n').split('\n');
  return atJoints.flatMap((part) => (part.length < breaksFrom ? [part] : syllables(part)));
}
