import type { LucideIcon } from 'lucide-react';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import type { CommandName } from '../../commands/registry';
import { useSettings } from '../settings-store';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';

interface CommandButtonProps {
  readonly command: CommandName;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'normal';
}

/** A command of the registry as a button: its name, its shortcut, its action. */
export function CommandButton({ command, icon, pressed, disabled, size }: CommandButtonProps) {
  const message = useMessage();
  // The tooltip names the keys.
  useSettings((settings) => settings.keys);
  return (
    <IconButton
      icon={icon}
      label={message(`command.${command}`).replace(/…$/, '')}
      keys={keysLabel(command)}
      pressed={pressed}
      disabled={disabled}
      size={size}
      testId={`command-${command}`}
      // The caret stays in the text while a button of the bar is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    />
  );
}
