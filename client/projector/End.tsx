import { useEffect } from 'preact/hooks';
import type { Names } from '../debrief/names.ts';
import { SCREENS } from '../debrief/screens.ts';
import { useTable, useView } from '../panels/context.ts';
import { say } from '../text/say.ts';

/** After the end: the screen of the debrief that the facilitator leads to. */
export function End() {
  const { model, name, look } = useTable();
  const { outcome } = useView();
  const { debriefing } = model;
  const linked = model.link.value === 'open';
  useEffect(() => {
    if (linked) void debriefing.load();
  }, [linked, debriefing]);
  const debrief = debriefing.debrief.value;
  if (!debrief || !outcome) return <p role="status">{say('app.loading')}</p>;
  const names: Names = { name, look, viewer: null };
  const screen = debriefing.screen.value;
  const Screen = SCREENS[screen];
  const war = outcome.by === 'war';
  return (
    <div class={`projector-end debrief debrief-${screen}`}>
      <header>
        <h1 class={war ? 'bad' : ''}>
          {screen === 'happened' ? say(war ? 'end.war' : 'end.title') : say(`debrief.screen.${screen}`)}
        </h1>
      </header>
      <Screen debrief={debrief} names={names} />
    </div>
  );
}
