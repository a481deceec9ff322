import { useRef } from 'preact/hooks';
import { encode } from 'uqr';
import { say } from '../text/say.ts';
import { CopyButton } from './CopyButton.tsx';

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

interface Props {
  readonly code: string;
  readonly link: string;
}

/** How others join: the code, its QR, and a link. */
export function Invitation({ code, link }: Props) {
  const address = useRef<HTMLParagraphElement>(null);
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
      <CopyButton text={link} label={say('share.copy')} shown={address} class="text-button" />
    </div>
  );
}
