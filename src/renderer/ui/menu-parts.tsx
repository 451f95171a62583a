import { Check, ChevronRight } from 'lucide-react';
import { ContextMenu, DropdownMenu, Menubar } from 'radix-ui';
import type { CommandMenuItem, CommandMenuPart } from '../command-menus';

const KINDS = { menubar: Menubar, context: ContextMenu, dropdown: DropdownMenu } as const;

interface MenuPartsProps {
  readonly kind: keyof typeof KINDS;
  readonly parts: readonly CommandMenuPart[];
}

/** The inside of a menu made from the command registry, for the menu bar, a context menu or a drop-down. */
export function MenuParts({ kind, parts }: MenuPartsProps) {
  const Menu = KINDS[kind];
  return parts.map((part) => {
    switch (part.type) {
      case 'line':
        return <Menu.Separator key={part.id} className="menu-line" />;
      case 'item':
        return <MenuItem key={part.id} kind={kind} item={part} />;
      case 'submenu':
        return (
          <Menu.Sub key={part.id}>
            <Menu.SubTrigger className="menu-item" disabled={part.disabled} data-testid={`menu-${part.id}`}>
              {part.label}
              <ChevronRight size={13} className="menu-end" style={{ paddingLeft: 0 }} aria-hidden />
            </Menu.SubTrigger>
            <Menu.Portal>
              <Menu.SubContent className="menu" sideOffset={2} alignOffset={-4} collisionPadding={8}>
                <MenuParts kind={kind} parts={part.parts} />
              </Menu.SubContent>
            </Menu.Portal>
          </Menu.Sub>
        );
    }
  });
}

function MenuItem({ kind, item }: { readonly kind: keyof typeof KINDS; readonly item: CommandMenuItem }) {
  const Menu = KINDS[kind];
  const inside = (
    <>
      {item.label}
      {item.keys ? <kbd>{item.keys}</kbd> : null}
    </>
  );
  const shared = { className: 'menu-item', disabled: item.disabled, onSelect: item.run, 'data-testid': `menu-${item.id}` };
  if (item.checked === undefined) return <Menu.Item {...shared}>{inside}</Menu.Item>;
  return (
    <Menu.CheckboxItem {...shared} checked={item.checked}>
      <Menu.ItemIndicator className="menu-mark">
        <Check size={13} aria-hidden />
      </Menu.ItemIndicator>
      {inside}
    </Menu.CheckboxItem>
  );
}
