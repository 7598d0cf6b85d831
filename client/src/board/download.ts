/** Hands something over as a file of this name. */
export const download = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later, so that every browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
