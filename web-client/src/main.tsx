import '@fontsource/jua/400.css';
import './style/index.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app/App';
import { labels } from './app/context';
import { hideCodes, place } from './app/place';
import { CREATURES } from './creatures/creatures';
import { Game } from './game/Game';
import { fetchLabels } from './game/labels';
import { browserMemory } from './game/Memory';
import { preferred, texts } from './text/languages';
import { browserClock } from './time/Clock';
import type { Socket } from './wire/Connection';
import type { Language } from './wire/messages';

// A big screen beside the host's own page is somebody else, although it is the same browser.
const apart = place.value.page === 'room' && place.value.screen === true;
const memory = browserMemory((key) => (apart && key === 'token' ? sessionStorage : localStorage));
const stored = memory.read('language');
const language = signal<Language>(
  stored === 'EN' || stored === 'KO' ? stored : preferred(navigator.languages),
);

// Whoever only looks at a board is asked for no name, and the server for none without.
if (!memory.read('name')) memory.write('name', anyOf(texts[language.value].nameSuggestions));
if (!memory.read('avatar')) memory.write('avatar', String(Math.floor(Math.random() * CREATURES.length)));

const game = new Game({
  connect: () =>
    new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`) as Socket,
  clock: browserClock,
  random: Math.random,
  memory,
  language: () => language.value,
});

function anyOf(names: readonly string[]): string {
  return names[Math.floor(Math.random() * names.length)] ?? '';
}

function broadcast(on: boolean): void {
  memory.write('streamer', on ? 'on' : undefined);
  hideCodes(on);
}

function speak(next: Language): void {
  memory.write('language', next);
  language.value = next;
}

if (memory.read('streamer') !== undefined) hideCodes(true);
// Without the words a round can still be drawn: guesses stay unnamed until a later visit.
void fetchLabels().then((words) => (labels.value = words));
addEventListener('online', () => game.reconnect());
render(
  <App game={game} language={language} speak={speak} broadcast={broadcast} />,
  document.getElementById('app')!,
);
