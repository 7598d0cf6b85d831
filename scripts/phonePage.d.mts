/** Everything the phone's page is made of in a build, in every language, relative to the build's folder. */
export function pageFiles(from: string): Set<string>;
