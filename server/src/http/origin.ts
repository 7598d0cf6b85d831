/** Which page may talk to us. Pure: what the machine is called and reaches is handed in. */
export interface OriginRules {
  /** As it stands in the settings: one or more addresses with commas between; empty when it is not set. */
  readonly publicUrl: string;
  readonly isHttps: boolean;
  /** The port we listen on. */
  readonly port: number;
  /** This machine's name and its own addresses, without brackets. */
  readonly ownNames: readonly string[];
}

const publicUrlForm = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/:?#@\s]+)(?::(\d{1,5}))?\/?$/i;

const originOf = (scheme: string, host: string, port: number): string =>
  // As a browser writes it: without the port that goes without saying.
  new URL(`${scheme}://${host}:${port}`).origin;

/** The origins that `PUBLIC_URL` lists; without a port an address means the port we listen on. Undefined when one is no address. */
export const readPublicUrl = (publicUrl: string, port: number): readonly string[] | undefined => {
  const listed = publicUrl.split(',').map((part) => part.trim());
  const origins = listed
    .filter((part) => part !== '')
    .map((part) => {
      const found = publicUrlForm.exec(part);
      const [, scheme, host, given] = found ?? [];
      if (scheme === undefined || host === undefined || Number(given ?? 0) > 65_535) return undefined;
      try {
        return originOf(scheme.toLowerCase(), host, given === undefined ? port : Number(given));
      } catch {
        return undefined; // looks like an address and is none: the caller says so
      }
    });
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
};

const hostnameOf = (hostHeader: string): string | undefined => {
  try {
    const url = new URL(`http://${hostHeader}`);
    return url.pathname === '/' && url.username === '' && url.search === '' && url.hash === ''
      ? url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
      : undefined;
  } catch {
    return undefined;
  }
};

const isOwn = (hostname: string, ownNames: readonly string[]): boolean =>
  hostname === 'localhost' ||
  ownNames.some((name) => name.toLowerCase() === hostname || `${name.toLowerCase()}.local` === hostname);

/** The origin that a request's page must have; undefined when no page may have been served under this Host. */
const expectedOrigins = (rules: OriginRules, hostHeader: string | undefined): readonly string[] => {
  if (rules.publicUrl !== '') return readPublicUrl(rules.publicUrl, rules.port) ?? [];
  const hostname = hostHeader === undefined ? undefined : hostnameOf(hostHeader);
  if (hostname === undefined || !isOwn(hostname, rules.ownNames)) return [];
  return [new URL(`${rules.isHttps ? 'https' : 'http'}://${hostHeader}`).origin];
};

/** Whether a request comes from one of our own pages. A request without an Origin does not. */
export const isAllowedOrigin = (
  rules: OriginRules,
  headers: { readonly host?: string | undefined; readonly origin?: string | undefined },
): boolean => headers.origin !== undefined && expectedOrigins(rules, headers.host).includes(headers.origin);
