import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { creatureOf } from '../../creatures/creatures';
import { Avatar } from '../../parts/Avatar';
import { AvatarPicker } from './AvatarPicker';
import { NameField } from './NameField';

interface Props {
  readonly name: string;
  readonly avatar: number;
  readonly onName: (name: string) => void;
  readonly onAvatar: (avatar: number) => void;
}

/** As whom one plays: a name, and a creature that a touch changes. */
export function Who({ name, avatar, onName, onAvatar }: Props) {
  const { text } = usePage();
  const [picking, setPicking] = useState(false);
  return (
    <div class="who">
      <button
        type="button"
        class="who-creature"
        aria-expanded={picking}
        aria-label={`${text.start.avatar}: ${text.creatures[creatureOf(avatar).name]}`}
        onClick={() => setPicking(!picking)}
      >
        <Avatar of={{ avatar, seat: avatar }} />
      </button>
      <NameField value={name} onInput={onName} />
      {picking && <AvatarPicker value={avatar} onPick={onAvatar} />}
    </div>
  );
}
