import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { encode } from 'uqr';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';

/** The dark squares of a QR code as one SVG path. */
function qrPath(data: readonly (readonly boolean[])[]): string {
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

/** A QR code, dark on light in both themes so that every camera reads it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} fill="#17212A" />
    </svg>
  );
}

/** A code in two halves, which are easier to say and to type. */
export function spaced(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** Copies a text. Without TLS browsers have no clipboard for pages; then the text is at least selected. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  if (shown) getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}

interface Props {
  readonly code: string;
  readonly link: string;
  readonly addresses: readonly string[];
}

/** How others join: the code, its QR, a link, and addresses in the network. */
export function Invitation({ code, link, addresses }: Props) {
  const copied = useSignal(false);
  const address = useRef<HTMLParagraphElement>(null);
  const copy = async () => {
    if (!(await copyText(link, address.current))) return;
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 2_000);
  };
  return (
    <div class="invitation">
      <p class="big-code">
        <span class="hidden">{say('share.code', { code: [...code].join(' ') })}</span>
        <span aria-hidden="true">{spaced(code)}</span>
      </p>
      <QrCode text={link} label={say('share.qr', { link })} />
      <p class="address" ref={address}>
        {link}
      </p>
      <button type="button" class="button text-button" onClick={() => void copy()}>
        <Icon name="link-simple" />{' '}
        <span aria-live="polite">{say(copied.value ? 'share.copied' : 'share.copy')}</span>
      </button>
      {addresses.length > 1 && (
        <div class="addresses">
          <p class="label">{say('share.addresses')}</p>
          <ul>
            {addresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
