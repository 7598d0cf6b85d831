/** Whether an address is reached only from the network it is on: a private IP address, a name of this machine, or one of the local net. */
export const isLocalAddress = (address: string): boolean => {
  const { hostname } = new URL(address);
  return (
    /^(10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^\[(::1|f[cd]|fe80)/.test(hostname) ||
    /(^localhost|\.(local|lan|home|internal))$/.test(hostname) ||
    !/[.:]/.test(hostname)
  );
};
