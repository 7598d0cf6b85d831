/** Rows of a delimited file (RFC 4180, commas if nothing else is said) by the names of its first line. */
export const readCsv = (text: string, delimiter = ','): readonly Readonly<Record<string, string>>[] => {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[index + 1] === '"') {
        field += '"';
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === delimiter) endField();
    else if (sign === '\n') {
      endField();
      rows.push([]);
    } else if (sign !== '\r') field += sign;
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) endField();
  const [names = [], ...rest] = rows.filter((row) => row.length > 0);
  return rest.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
};
