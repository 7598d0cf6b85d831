/** Hands a file over to who asked for it. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later, so that every browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
