import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Router } from 'express';
import type { Addresses } from '../../shared/protocol/messages.ts';

const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * The addresses under which others in the same network find the server; none where it keeps to this machine.
 * @param host the address that the server listens on
 */
export function lanAddresses(host: string, port: number): string[] {
  if (!EVERYWHERE.includes(host)) return isLoopback(host) ? [] : [webAddress(host, port)];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isLinkLocal(address))
    .map(({ address }) => webAddress(address, port));
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
    const answer: Addresses = { addresses: lanAddresses(host, port()) };
    res.json(answer);
  });
}
