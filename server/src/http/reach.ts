import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { lanAddresses, ownNames } from './addresses.ts';
import { isAllowedOrigin, readPublicUrl, type OriginRules } from './origin.ts';

/** What the settings say of where we are reached. */
export interface ReachSettings {
  readonly host: string;
  readonly publicUrl: string;
  readonly tls: object | null;
}

const namesKeptMs = 5000;
let kept: { readonly at: number; readonly names: readonly string[] } | undefined;

// Addresses come and go with the network, but not between two requests.
const names = (): readonly string[] => {
  if (!kept || performance.now() - kept.at > namesKeptMs) kept = { at: performance.now(), names: ownNames() };
  return kept.names;
};

export const originRules = ({ publicUrl, tls }: ReachSettings, port: number): OriginRules => ({
  publicUrl,
  isHttps: tls !== null,
  port,
  ownNames: names(),
});

const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

const originAt = ({ isHttps, port }: OriginRules, host: string): string =>
  new URL(`${isHttps ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`).origin;

/** Addresses others can reach, the likeliest first: those of `PUBLIC_URL`, or this machine's on the network. */
export const reachableOrigins = (rules: OriginRules, { host }: ReachSettings): readonly string[] => {
  if (rules.publicUrl !== '') return readPublicUrl(rules.publicUrl, rules.port) ?? [];
  const hosts = isEveryAddress(host) ? lanAddresses() : isLoopback(host) ? [] : [host];
  return hosts.length > 0 ? hosts.map((one) => originAt(rules, one)) : [originAt(rules, 'localhost')];
};

/** Whether the one who asks came over https, to us or to the proxy in front of us. */
export const isHttpsRequest = (rules: OriginRules, { socket, headers }: IncomingMessage): boolean => {
  if ((socket as TLSSocket).encrypted) return true; // undefined on a plain socket
  const origins = rules.publicUrl === '' ? [] : (readPublicUrl(rules.publicUrl, rules.port) ?? []);
  const addressed = origins.filter((origin) => new URL(origin).host === headers.host);
  const meant = addressed.length > 0 ? addressed : origins;
  return meant.length > 0 && meant.every((origin) => origin.startsWith('https:'));
};

/** The address a link begins with. It is opened on another machine, also a screen's, and so does not say localhost where there is a better one. */
export const linkOriginFor = (rules: OriginRules, settings: ReachSettings, { headers }: IncomingMessage): string => {
  const [best = originAt(rules, 'localhost')] = reachableOrigins(rules, settings);
  const own = headers.origin ?? best;
  return rules.publicUrl !== '' || isLoopback(new URL(own).hostname.replace(/^\[|\]$/g, '')) ? best : own;
};

/** How a server is reached that listens, as what it is asked and tells depends on it. */
export interface Reach {
  isHttps(request: IncomingMessage): boolean;
  isAllowedOrigin(request: IncomingMessage): boolean;
  /** The address a link begins with that is told in answer to a request. */
  linkOrigin(request: IncomingMessage): string;
  /** Addresses others can reach, the likeliest first. */
  origins(): readonly string[];
}

/** `port` is asked each time: it is known once the server listens. */
export const reach = (settings: ReachSettings, port: () => number): Reach => {
  const rules = (): OriginRules => originRules(settings, port());
  return {
    isHttps: (request) => isHttpsRequest(rules(), request),
    isAllowedOrigin: ({ headers }) => isAllowedOrigin(rules(), headers),
    linkOrigin: (request) => linkOriginFor(rules(), settings, request),
    origins: () => reachableOrigins(rules(), settings),
  };
};
