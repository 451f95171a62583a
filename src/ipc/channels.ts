/** The names of all channels at run time. The compiler keeps the lists equal to the contract; a test keeps them short. */
import type { CallName, EventName } from './contract';

const calls: Readonly<Record<CallName, true>> = {
  'app.boot': true,
  'app.recent': true,
  'app.settings': true,
  'document.new': true,
  'document.open': true,
  'document.append': true,
  'document.save': true,
  'document.recover': true,
  'document.close': true,
  'template.page': true,
  'intake.import': true,
  'copy.export': true,
  'export.start': true,
  'export.cancel': true,
  'export.reveal': true,
  'press.facts': true,
  'house.shelf': true,
  'window.confirmClose': true,
  'window.close': true,
  'window.state': true,
};

const events: Readonly<Record<EventName, true>> = {
  command: true,
  'export.progress': true,
  'export.done': true,
  'export.failed': true,
  closing: true,
  opened: true,
};

export const CALL_NAMES = Object.keys(calls) as readonly CallName[];
export const EVENT_NAMES = Object.keys(events) as readonly EventName[];

/** What a call and an event are named on Electron's side. */
export const callChannel = (name: CallName): string => `forme:call:${name}`;
export const eventChannel = (name: EventName): string => `forme:event:${name}`;
