import { arrangeFrames } from '../../commands/arrange-frames';
import type { Command } from '../../commands/command';
import { deleteFrames } from '../../commands/delete-frames';
import { deleteStory } from '../../commands/delete-story';
import { editStory } from '../../commands/edit-story';
import { moveFrames } from '../../commands/move-frames';
import { resizeFrame } from '../../commands/resize-frame';
import { returnToBasket } from '../../commands/return-to-basket';
import { setCrop } from '../../commands/set-crop';
import { setFrame } from '../../commands/set-frame';
import { setHead } from '../../commands/set-head';
import { setInfo } from '../../commands/set-info';
import { setPage } from '../../commands/set-page';
import { setPartStyle } from '../../commands/set-part-style';
import { setPartType } from '../../commands/set-part-type';
import { setPicture } from '../../commands/set-picture';
import { setPress } from '../../commands/set-press';
import { setStory } from '../../commands/set-story';
import { setStyle } from '../../commands/set-style';
import { setSwatch } from '../../commands/set-swatch';
import { snapFrames } from '../../commands/snap-frames';
import { unthreadFrame } from '../../commands/unthread-frame';

const COMMANDS = [
  arrangeFrames, deleteFrames, deleteStory, editStory, moveFrames, resizeFrame, returnToBasket, setCrop, setFrame, setHead, setInfo, setPage, setPartStyle, setPartType,
  setPicture, setPress, setStory, setStyle, setSwatch, snapFrames, unthreadFrame,
] as unknown as readonly Command<object>[];

/** The commands that mend findings, by their names: those whose arguments are plain data. */
export const FIX_COMMANDS: ReadonlyMap<string, Command<object>> = new Map(COMMANDS.map((command) => [command.name, command]));
