/** Asks over HTTP, once more when the kept connection had just been closed: a proof that reads a large file stands still for seconds. */
export const askAgain = async (address: URL, asked: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, asked);
  } catch {
    return fetch(address, asked);
  }
};
