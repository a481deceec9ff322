import { computed, signal } from '@preact/signals';
import { getAddresses } from './http.ts';

/** The addresses under which others in the network find this server, once they are known. */
export const addresses = signal<readonly string[]>([]);

/** Where another device finds this server: it cannot follow an address that only means this machine. */
export const reachableOrigin = computed(() => {
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const [lan] = addresses.value;
  return here && lan ? lan : location.origin;
});

/** Makes sure that the addresses are there or on their way. */
export function needAddresses(): void {
  if (addresses.value.length > 0) return;
  void getAddresses().then((answer) => {
    if (answer.ok) addresses.value = answer.value.addresses;
  });
}
