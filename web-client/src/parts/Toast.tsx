import { useEffect } from 'preact/hooks';
import { usePage } from '../app/context';

const SHOWN_MS = 6_000;

/** The last refusal in one sentence, for a while. */
export function Toast() {
  const { game, text } = usePage();
  const { problem } = game.state.value;
  useEffect(() => (problem ? game.clock.after(SHOWN_MS, () => game.dismissProblem()) : undefined), [problem]);
  return (
    <div role="alert">
      {problem && (
        <p class="toast" key={problem.at}>
          {text.errors[problem.code]}
          <button type="button" aria-label={text.close} onClick={() => game.dismissProblem()}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
