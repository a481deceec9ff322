import { computed, signal } from '@preact/signals';
import type { NetworkAddress } from '../../shared/protocol/messages.ts';
import { getAddresses } from './http.ts';

const KEPT_AS = 'middle-ground.address';

/** The addresses under which others in the network find this server, the likeliest first, once they are known. */
export const addresses = signal<readonly NetworkAddress[]>([]);

/** What this browser was told to show; counts only while the server still has it. */
const chosen = signal(typeof localStorage === 'undefined' ? null : localStorage.getItem(KEPT_AS));

/** Where another device finds this server: it cannot follow an address that only means this machine. */
export const reachableOrigin = computed(() => {
  const wanted = addresses.value.find(({ address }) => address === chosen.value);
  if (wanted) return wanted.address;
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const [likeliest] = addresses.value;
  return here && likeliest ? likeliest.address : location.origin;
});

/** Shows another of the addresses from now on, in this browser. */
export function chooseAddress(address: string): void {
  localStorage.setItem(KEPT_AS, address);
  chosen.value = address;
}

/** Makes sure that the addresses are there or on their way. */
export function needAddresses(): void {
  if (addresses.value.length > 0) return;
  void getAddresses().then((answer) => {
    if (answer.ok) addresses.value = answer.value.addresses;
  });
}
