import { useSignal } from '@preact/signals';
import type { SeatId } from '../../shared/rules/state.ts';
import { list, say } from '../text/say.ts';
import { Icon, Roundel } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

/** Whom to talk with: one state at once, several by choosing them, or the own delegation. */
export function ChannelPicker({ onClose }: { onClose: () => void }) {
  const { model, talking, name, look } = useTable();
  const { seats } = useView();
  const chosen = useSignal<readonly SeatId[]>([]);
  const others = seats.map(({ id }) => id).filter((id) => id !== model.seat.value);
  const enter = (members: readonly SeatId[]) => {
    talking.enter(members);
    onClose();
  };
  const toggle = (id: SeatId) => {
    const { value } = chosen;
    chosen.value = value.includes(id) ? value.filter((each) => each !== id) : [...value, id];
  };
  return (
    <Dialog title={say('talk.new')} onClose={onClose} class="channel-picker">
      <h3 class="label">{say('talk.new.one')}</h3>
      <ul class="picker-seats">
        {others.map((id) => (
          <li key={id}>
            <button type="button" class="row-button" onClick={() => enter([id])}>
              <span class="trust-name">
                <Roundel look={look(id)} size="s" /> {name(id)}
              </span>
              <Icon name="caret-right" />
            </button>
          </li>
        ))}
      </ul>
      {/* With two others, both together are the plenary. */}
      {others.length > 2 && (
        <fieldset class="picker-group">
          <legend class="label">{say('talk.new.several')}</legend>
          <div class="picker-chips">
            {others.map((id) => (
              <button
                key={id}
                type="button"
                class="toggle-chip"
                aria-pressed={chosen.value.includes(id)}
                onClick={() => toggle(id)}
              >
                <Roundel look={look(id)} size="s" /> {name(id)}
              </button>
            ))}
          </div>
          <button
            type="button"
            class="button primary"
            disabled={chosen.value.length < 2}
            onClick={() => enter(chosen.value)}
          >
            {chosen.value.length < 2
              ? say('talk.new.open')
              : say('talk.to', { seat: list(others.filter((id) => chosen.value.includes(id)).map(name)) })}
          </button>
        </fieldset>
      )}
      <button type="button" class="row-button" onClick={() => enter([])}>
        <span class="trust-name">
          <Icon name="flag" /> {say('talk.new.own')}
        </span>
        <Icon name="caret-right" />
      </button>
    </Dialog>
  );
}
