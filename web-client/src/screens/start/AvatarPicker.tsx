import { usePage } from '../../app/context';
import { CREATURES } from '../../creatures/creatures';
import { Avatar } from '../../parts/Avatar';

interface Props {
  readonly value: number;
  readonly onPick: (avatar: number) => void;
}

/** Which creature stands for somebody. */
export function AvatarPicker({ value, onPick }: Props) {
  const { text } = usePage();
  return (
    <fieldset class="avatars">
      <legend class="field-label">{text.start.avatar}</legend>
      {CREATURES.map(({ name }, avatar) => (
        <label key={name} title={text.creatures[name]}>
          <input
            type="radio"
            name="avatar"
            class="sr-only"
            checked={avatar === value}
            onChange={() => onPick(avatar)}
          />
          <span class="sr-only">{text.creatures[name]}</span>
          <Avatar of={{ avatar, seat: avatar }} />
        </label>
      ))}
    </fieldset>
  );
}
