import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Router } from 'express';
import type { Addresses, NetworkAddress } from '../../shared/protocol/messages.ts';

const EVERYWHERE = ['0.0.0.0', '::'];

/** Networks within one machine or over a tunnel: no phone of the room is in them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|zt|tailscale)/i;

/** What rooms and homes use; other addresses are mostly reached through a provider. */
const PRIVATE = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./;

/** The lower, the likelier that the phones of the room are in it. */
function rankOf({ name, address }: { name: string; address: string }): number {
  return (VIRTUAL.test(name) ? 2 : 0) + (PRIVATE.test(address) ? 0 : 1);
}

/**
 * The networks in which others find the server, the likeliest first; none where it keeps to this machine.
 * @param host the address that the server listens on
 */
export function networkAddresses(
  host: string,
  port: number,
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): NetworkAddress[] {
  if (!EVERYWHERE.includes(host))
    return isLoopback(host) ? [] : [{ name: '', address: webAddress(host, port) }];
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((each) => ({ ...each, name })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isLinkLocal(address))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ name, address }) => ({ name, address: webAddress(address, port) }));
}

/** The address to open on this machine. */
export function localAddress(host: string, port: number): string {
  return webAddress(EVERYWHERE.includes(host) ? 'localhost' : host, port);
}

/** IPv6 addresses stand in brackets, or their last part would be taken for the port. */
function webAddress(host: string, port: number): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.');
}

/** @param port asked for at each request: it is known only once the server listens */
export function addressRoutes(host: string, port: () => number): Router {
  return Router().get('/addresses', (_req, res) => {
    const answer: Addresses = { addresses: networkAddresses(host, port()) };
    res.json(answer);
  });
}
