import {
  ChevronDown, Columns3, Hand, Image, Link, ListChecks, Magnet, Minus, MousePointer2, Plus, QrCode, Redo2, Rows3, Scan, SeparatorVertical, Share, Square, Type,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { CommandName } from '../../commands/registry';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import { useSession } from '../session-store';
import type { Tool } from '../session-store';
import { useSettings } from '../settings-store';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import { CommandButton } from './command-button';
import { FitMeter } from './fit-meter';

const TOOLS: readonly { readonly tool: Tool; readonly icon: LucideIcon }[] = [
  { tool: 'select', icon: MousePointer2 },
  { tool: 'text', icon: Type },
  { tool: 'picture', icon: Image },
  { tool: 'rule', icon: SeparatorVertical },
  { tool: 'box', icon: Square },
  { tool: 'qr', icon: QrCode },
  { tool: 'thread', icon: Link },
  { tool: 'hand', icon: Hand },
];

/** Tools, undo, what is shown, zoom, how the story at hand fits, export. */
export function ToolBar() {
  const message = useMessage();
  return (
    <div className="tool-bar" role="toolbar" aria-label={message('toolbar.label')}>
      <Tools />
      <span className="bar-line" />
      <UndoButtons />
      <span className="bar-line" />
      <Aids />
      <span className="bar-line" />
      <ZoomControl />
      <span className="stretch" />
      <FitMeter />
      <CommandButton command="go-to-overset" icon={ListChecks} />
      <span className="bar-line" />
      <button type="button" className="button primary" data-testid="command-export-pdf" onClick={() => runCommand('export-pdf')}>
        <Share size={14} aria-hidden />
        {message('toolbar.export')}
      </button>
    </div>
  );
}

function Tools() {
  const current = useSession((session) => session.tool);
  return (
    <div className="tool-group">
      {TOOLS.map(({ tool, icon }) => (
        <CommandButton key={tool} command={`tool-${tool}`} icon={icon} pressed={current === tool} />
      ))}
    </div>
  );
}

function UndoButtons() {
  const canUndo = useDocument((state) => state.undoLabel !== null);
  const canRedo = useDocument((state) => state.redoLabel !== null);
  return (
    <div className="tool-group">
      <CommandButton command="undo" icon={Undo2} disabled={!canUndo} />
      <CommandButton command="redo" icon={Redo2} disabled={!canRedo} />
    </div>
  );
}

function Aids() {
  const toggles = useSession((session) => session.toggles);
  const snap = useSettings((settings) => settings.snap);
  return (
    <div className="tool-group">
      <CommandButton command="toggle-grid" icon={Columns3} pressed={toggles.grid} />
      <CommandButton command="toggle-baselines" icon={Rows3} pressed={toggles.baselines} />
      <CommandButton command="toggle-snap" icon={Magnet} pressed={snap} />
      <CommandButton command="toggle-frame-edges" icon={Scan} pressed={toggles.frameEdges} />
    </div>
  );
}

const CHOICES = [0.5, 0.75, 1, 1.5, 2, 4, 8];

function ZoomControl() {
  const message = useMessage();
  const zoom = useSession((session) => session.effectiveZoom);
  const setZoom = useSession((session) => session.setZoom);
  const commands: readonly CommandName[] = ['fit-page', 'fit-width'];
  return (
    <div className="tool-group">
      <CommandButton command="zoom-out" icon={Minus} />
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="button quiet zoom-value" data-testid="zoom">
          {message('toolbar.percent', { value: Math.round(zoom * 100) })}
          <span className="visually-hidden">{message('toolbar.zoom')}</span>
          <ChevronDown size={13} aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" sideOffset={4} collisionPadding={8}>
            {commands.map((command) => (
              <DropdownMenu.Item key={command} className="menu-item" onSelect={() => runCommand(command)}>
                {message(`command.${command}`)}
                <kbd>{keysLabel(command)}</kbd>
              </DropdownMenu.Item>
            ))}
            <DropdownMenu.Separator className="menu-line" />
            {CHOICES.map((choice) => (
              <DropdownMenu.Item key={choice} className="menu-item" onSelect={() => setZoom(choice)}>
                {message('toolbar.percent', { value: choice * 100 })}
                {choice === 1 ? <kbd>{keysLabel('zoom-100')}</kbd> : null}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <CommandButton command="zoom-in" icon={Plus} />
    </div>
  );
}
