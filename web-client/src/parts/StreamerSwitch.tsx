import { usePage } from '../app/context';

/** Keeps the code of the room off the page and out of the address, for those whose screen is seen by strangers. */
export function StreamerSwitch() {
  const { text, broadcasting, broadcast } = usePage();
  return (
    <button
      type="button"
      class="toggle streamer"
      aria-pressed={broadcasting}
      title={text.streamer.hint}
      onClick={() => broadcast(!broadcasting)}
    >
      <svg viewBox="0 0 32 24" aria-hidden="true">
        <path class="streamer-eye" d="M2 12Q16-4 30 12 16 28 2 12z" />
        <circle class="streamer-pupil" cx="16" cy="12" r="4.5" />
        {broadcasting && <path class="streamer-stroke" d="M4 22Q17 14 28 2" />}
      </svg>
      <span>{text.streamer.title}</span>
    </button>
  );
}
