/** How phones come in: the address as one types it, and the link behind the QR. */
export interface WayIn {
  readonly code: string;
  readonly address: string;
  readonly link: string;
}

/** The address the facilitator chose, else the server's own choice, else the one this page came from. */
export const wayIn = (code: string, chosen: string | null, addresses: readonly string[], pageOrigin: string): WayIn => {
  const origin = chosen ?? addresses[0] ?? pageOrigin;
  return { code, address: origin.replace(/^https?:\/\//u, ''), link: `${origin}/m/${code}` };
};
