import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Incident } from '../../shared/rules/state.ts';
import { accordEventText, isAccordEvent } from './accordEvents.ts';
import type { NameOf } from './causes.ts';
import { deskEventText } from './deskEvents.ts';
import { currentTexts } from './language.ts';
import { isNegotiationEvent, negotiationText } from './negotiationEvents.ts';
import { inLanguage, list, say, signed } from './say.ts';
import { written } from './talk.ts';

/** Title and story of an incident: the scenario's, where it brings the incident itself. */
export function incidentTexts(incident: Omit<Incident, 'demand'>): { title: string; story: string } {
  const { texts } = incident;
  if (texts) return { title: inLanguage(texts.title), story: inLanguage(texts.story) };
  const key = `incident.${incident.id}.title`;
  if (!(key in currentTexts.value)) {
    const domain = say(`domain.${incident.domain}`);
    return { title: say('incident.unknown.title', { domain }), story: say('incident.unknown.story') };
  }
  const shipped = incident.id as 'cut-cable';
  return { title: say(`incident.${shipped}.title`), story: say(`incident.${shipped}.story`) };
}

function cyberOwn(event: Extract<SeenEvent, { type: 'cyber-own' }>, name: NameOf): string {
  const { actor, target, move, success, named } = event;
  const values = { target: name(target), move: say(`move.${move}.title`) };
  const worked = say(success.hit ? 'tell.cyber.own.hit' : 'tell.cyber.own.miss', values);
  if (named === null) return `${worked} ${say('tell.cyber.own.unnamed')}`;
  return named === actor
    ? `${worked} ${say('tell.cyber.own.named')}`
    : `${worked} ${say('tell.cyber.own.wrong', { named: name(named) })}`;
}

/** What happened, as one sentence; null for what other sentences tell. */
export function eventText(event: SeenEvent, name: NameOf): string | null {
  if (isAccordEvent(event)) return accordEventText(event, name);
  if (isNegotiationEvent(event)) return negotiationText(event, name);
  switch (event.type) {
    case 'agenda-drawn':
      return say('tell.agenda', { domains: list(event.agenda.map((domain) => say(`domain.${domain}`))) });
    case 'incident-revealed':
      return say('tell.incident', { title: incidentTexts(event.incident).title });
    case 'seat-held':
      return say(`tell.seated.${event.holder.kind}`, { seat: name(event.seat) });
    case 'head-named':
      return say('tell.head', { seat: name(event.seat) });
    case 'marked-absent':
      return say('tell.absent', { seat: name(event.seat) });
    case 'marked-present':
      return say('tell.present', { seat: name(event.seat) });
    case 'stood-in':
      return say('tell.standin', { seat: name(event.seat) });
    case 'seat-given-back':
      return say('tell.givenback', { seat: name(event.seat) });
    case 'desk-said':
    case 'news-told':
    case 'seat-muted':
    case 'nudged':
    case 'idle-warned':
    case 'extra-time-given':
    case 'looked-at':
    case 'acted-for':
    case 'moment-marked':
    case 'moment-dropped':
    case 'inject-prepared':
    case 'inject-dropped':
    case 'rehearsed':
      return deskEventText(event, name);
    case 'cbm-played': {
      const { move, targets } = event.card;
      const key =
        targets.length === 0 ? 'tell.cbm.all' : targets.length === 1 ? 'tell.cbm.one' : 'tell.cbm.pair';
      return say(key, {
        actor: name(event.actor),
        partners: list(targets.map(name)),
        move: say(`move.${move}.title`),
      });
    }
    case 'cbm-answered':
      return say('tell.cbm.answered', { a: name(event.pair[0]), b: name(event.pair[1]) });
    case 'invested':
      return say('tell.invested', { seat: name(event.seat), what: say(`tell.invested.${event.invest}`) });
    case 'cyber-own':
      return cyberOwn(event, name);
    case 'cyber-named': {
      const { named, target, move, succeeded } = event;
      const key =
        succeeded === null
          ? 'tell.cyber.named'
          : succeeded
            ? 'tell.cyber.named.hit'
            : 'tell.cyber.named.miss';
      return say(key, { named: name(named), target: name(target), move: say(`move.${move}.title`) });
    }
    case 'cyber-struck':
      return say('tell.cyber.struck', { target: name(event.target), move: say(`move.${event.move}.title`) });
    case 'backdoor-found':
      return say('tell.backdoor.found', { target: name(event.target) });
    case 'backdoor-missed':
      return say('tell.backdoor.missed', { target: name(event.target) });
    case 'ai-resolved': {
      const values = {
        actor: name(event.actor),
        move: say(`move.${event.card.move}.title`),
        posture: say(`posture.${event.card.posture ?? 'assisted'}`).toLocaleLowerCase(),
      };
      return event.hazard === null
        ? say('tell.ai.gain', { ...values, gain: signed(event.gain) })
        : say('tell.ai.hazard', {
            ...values,
            hazard: say(`hazard.${event.hazard}`),
            loss: signed(-event.gain),
          });
    }
    case 'incident-resolved':
      return say(event.met ? 'tell.incident.met' : 'tell.incident.failed', {
        total: event.total,
        demand: event.incident.demand,
      });
    case 'coin-flipped':
      return say(`tell.coin.${event.face}`, { tension: event.tension });
    case 'communique-issued':
      return say('tell.communique', { seat: name(event.seat), text: written(event.text) });
    case 'session-ended':
      return say(`tell.ended.${event.outcome.by}`);
    // The end page shows it.
    case 'seed-published':
    case 'debrief-shown':
    case 'phase-began':
    case 'shielded':
    case 'early-warning-set':
    case 'over-reliance-set':
    case 'drafted':
    case 'seal-opened':
    case 'revealed':
    case 'changed':
      return null;
  }
}
