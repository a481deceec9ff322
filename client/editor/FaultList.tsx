import { useEffect } from 'preact/hooks';
import { Icon } from '../panels/Art.tsx';
import { faultText } from '../text/faults.ts';
import { say } from '../text/say.ts';
import type { Draft } from './draft.ts';
import { useDraft } from './draft.ts';
import { stateName } from './StatesSection.tsx';
import { sectionOf } from './sections.ts';

/** The field of a place, or of what it is part of; null where this part of the editor has none. */
function fieldOf(place: string): HTMLElement | null {
  for (let path = place; path !== ''; path = path.replace(/[.[][^.[]*$|^[^.[]*$/, '')) {
    const field = document.getElementById(`at-${path}`);
    if (field) return field;
  }
  return document.getElementById('file-text');
}

/** Puts the focus where the reader wanted to go, once that part is drawn. */
function useWanted({ wanted, section }: Draft): void {
  const { value: place } = wanted;
  const { value: part } = section;
  useEffect(() => {
    if (place === null) return;
    wanted.value = null;
    const field = fieldOf(place);
    field?.closest('details')?.setAttribute('open', '');
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, [place, part, wanted]);
}

/** Where to look for it: the part of the editor, and the state. */
function placeOf({ json, writing }: Draft, path: string): string {
  const part = say(`editor.part.${sectionOf(path)}`);
  const index = /^seats\[(\d+)\]/.exec(path)?.[1];
  return index === undefined
    ? part
    : say('editor.place', { part, name: stateName(json.value, Number(index), writing.value) });
}

/** Everything that is wrong, each with the way to its place. */
export function FaultList() {
  const draft = useDraft();
  useWanted(draft);
  const { faults } = draft.checked.value;
  return (
    <section class="sheet pad stack fault-list" aria-labelledby="faults">
      <h2 id="faults">{say('editor.check')}</h2>
      <p role="status" class={faults.length === 0 ? 'note good' : 'note bad'}>
        <Icon name={faults.length === 0 ? 'check-circle' : 'warning'} />{' '}
        {faults.length === 0 ? say('editor.sound') : say('editor.mistakes', { count: faults.length })}
      </p>
      <ul class="plain">
        {faults.map((fault) => (
          <li key={faultText(fault)}>
            <button type="button" class="row-button" onClick={() => draft.goTo(fault)}>
              <span>
                <small class="label">{placeOf(draft, fault.path)}</small>
                {faultText(fault)}
              </span>
              <Icon name="caret-right" />
            </button>
          </li>
        ))}
      </ul>
      {!draft.saved.value && (
        <p class="note caution" role="alert">
          {say('editor.unsaved')}
        </p>
      )}
    </section>
  );
}
