/** A person as typed on the attendance list. */
interface TypedPerson {
  readonly name: string;
  readonly title: string;
}

interface ReadNames {
  readonly people: readonly TypedPerson[];
  /** Lines that are too long to be a name; they stay in the field. */
  readonly rest: readonly string[];
}

const mostSigns = 120;
const listMark = /^(?:[-–•*·]|\d{1,3}[.)])\s+/u;

const tidy = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const readLine = (line: string): TypedPerson => {
  const [first = '', ...more] = line.split('\t');
  if (more.length > 0) return { name: tidy(first), title: tidy(more.join(' ')) };
  const titled = /^(.+?)\s*\(([^()]*)\)$/u.exec(line) ?? /^([^,]*),(.*)$/u.exec(line);
  return { name: tidy(titled?.[1] ?? line), title: tidy(titled?.[2] ?? '') };
};

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da');

/**
 * Reads names as they are typed or pasted, one a line: `Asta Lindhardt, formand`, `Asta Lindhardt (formand)`, or columns from a sheet.
 * Who stands on the list already, or twice in what was pasted, is not put on it again.
 */
export const readNames = (typed: string, known: readonly string[]): ReadNames => {
  const people: TypedPerson[] = [];
  const rest: string[] = [];
  for (const raw of typed.split(/\r\n?|\n/u)) {
    const line = raw.replace(/^[^\S\t]+|\s+$/gu, '').replace(listMark, '');
    const person = readLine(line);
    if (person.name === '') continue;
    if (person.name.length > mostSigns || person.title.length > mostSigns) rest.push(raw);
    else if (![...known, ...people.map((one) => one.name)].some((name) => isSame(name, person.name)))
      people.push(person);
  }
  return { people, rest };
};
