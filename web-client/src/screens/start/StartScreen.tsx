import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { goTo } from '../../app/place';
import { Button } from '../../parts/Button';
import { LanguageSwitch } from '../../parts/LanguageSwitch';
import { StreamerSwitch } from '../../parts/StreamerSwitch';
import { Wordmark } from '../../parts/Wordmark';
import { AtDoor } from './AtDoor';
import { JoinForm } from './JoinForm';
import { SelfDrawing } from './SelfDrawing';
import { Who } from './Who';

/** The way in: a name, then alone, with friends in a new room, or into a room by its code. */
export function StartScreen({ invitation }: { readonly invitation: string | undefined }) {
  const { game, text, broadcasting } = usePage();
  const { atDoor } = game.state.value;
  const [name, setName] = useState(game.profile.name);
  const [avatar, setAvatar] = useState(game.profile.avatar);
  const named = (then: () => void) => () => {
    game.profile.introduce(name.trim(), avatar);
    then();
  };
  return (
    <main class="start">
      <header class="start-head">
        <h1>
          <Wordmark />
        </h1>
        <p class="tagline">{text.tagline}</p>
        <SelfDrawing />
      </header>
      <section class="sheet start-card">
        {invitation !== undefined && (
          <h2>{broadcasting ? text.start.invited : text.start.invitedTo(invitation)}</h2>
        )}
        <Who name={name} avatar={avatar} onName={setName} onAvatar={setAvatar} />
        {atDoor ? (
          <AtDoor door={atDoor} />
        ) : invitation === undefined ? (
          <Ways name={name} named={named} />
        ) : (
          <Invited code={invitation} named={named} />
        )}
      </section>
      <footer class="start-foot">
        <Button kind="quiet" onClick={named(() => goTo({ page: 'board' }))}>
          {text.start.board}
        </Button>
        <StreamerSwitch />
        <LanguageSwitch />
      </footer>
      <ol class="how">
        {text.howItWorks.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </main>
  );
}

type Named = (then: () => void) => () => void;

function Ways({ name, named }: { readonly name: string; readonly named: Named }) {
  const { game, text } = usePage();
  const nameless = name.trim() === '';
  return (
    <>
      <div class="ways">
        <Button
          kind="main"
          hint={text.start.playAloneHint}
          disabled={nameless}
          onClick={named(() => game.playAlone())}
        >
          {text.start.playAlone}
        </Button>
        <Button
          hint={text.start.makeRoomHint}
          disabled={nameless}
          onClick={named(() => game.createRoom('PLAYER'))}
        >
          {text.start.makeRoom}
        </Button>
        <Button
          hint={text.start.leadHint}
          disabled={nameless}
          onClick={named(() => game.createRoom('SPECTATOR'))}
        >
          {text.start.lead}
        </Button>
      </div>
      <JoinForm onJoin={(code) => named(() => game.join(code, 'PLAYER'))()} disabled={nameless} />
    </>
  );
}

function Invited({ code, named }: { readonly code: string; readonly named: Named }) {
  const { game, text } = usePage();
  return (
    <>
      <div class="ways">
        <Button kind="main" onClick={named(() => game.join(code, 'PLAYER'))}>
          {text.start.enter}
        </Button>
        <Button onClick={named(() => game.join(code, 'SPECTATOR'))}>{text.start.watch}</Button>
      </div>
      <Button kind="quiet" onClick={() => goTo({ page: 'start' })}>
        {text.start.otherRoom}
      </Button>
    </>
  );
}
