import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../panels/Art.tsx';
import { CopyButton } from '../panels/CopyButton.tsx';
import { say } from '../text/say.ts';

/** The code on paper of the session that has just been opened. It is shown once, and kept nowhere here. */
export const recoveryCode = signal<{ readonly code: string; readonly recovery: string } | null>(null);

/** In groups, which are easier to copy by hand. */
function grouped(code: string): string {
  return code.match(/.{1,6}/g)?.join(' ') ?? code;
}

/** The code that gives the desk back where its browser is lost, to be printed or copied now. */
export function RecoveryCode({ code }: { code: string }) {
  const shown = recoveryCode.value;
  const onPage = useRef<HTMLParagraphElement>(null);
  if (shown?.code !== code) return null;
  const text = grouped(shown.recovery);
  return (
    <section class="sheet pad stack recovery" aria-labelledby="recovery">
      <h2 id="recovery" class="label">
        {say('recover.paper')}
      </h2>
      <p class="recovery-code" ref={onPage}>
        {text}
      </p>
      <p class="quiet">{say('recover.paper.note')}</p>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="printer" /> {say('recover.print')}
        </button>
        <CopyButton text={text} label={say('recover.copy')} shown={onPage} />
      </div>
    </section>
  );
}
