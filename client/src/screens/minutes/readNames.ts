export interface NamedPerson {
  readonly name: string;
  readonly title: string;
}

/** Pasted or typed names, one a line; what stands after the first comma is the title. Blank lines and list marks are passed over. */
export const readNames = (text: string): readonly NamedPerson[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(',');
      return { name: name.trim().slice(0, 120), title: rest.join(',').trim().slice(0, 120) };
    })
    .filter(({ name }) => name !== '');
