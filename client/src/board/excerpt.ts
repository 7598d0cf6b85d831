const most = 60;

/** The beginning of words, whole words where that is possible: to name something by, never instead of it. */
export const excerpt = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const at = cut.lastIndexOf(' ');
  return `${at > most / 2 ? cut.slice(0, at) : cut}…`;
};
