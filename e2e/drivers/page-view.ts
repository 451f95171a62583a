import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { en } from '../../src/strings/en';
import { zhCN } from '../../src/strings/zh-CN';
import { once } from './once';
import { difference, look, lookWhenCalm } from './pixels';
import type { Area, Pixels } from './pixels';

/** A frame on the page in view; its place in CSS pixels of the window. */
export interface SeenFrame {
  readonly id: string;
  readonly type: string;
  /** 稿名 of what it shows, or the label of its placeholder. */
  readonly name: string;
  readonly selected: boolean;
  /** In points on the page. */
  readonly rect: Area;
  readonly box: Area;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom' | 'top left' | 'top right' | 'bottom left' | 'bottom right';

const FRAME_WORDS = (['text', 'picture', 'rule', 'box', 'qr'] as const).flatMap((type) => [en[`frame.${type}`], zhCN[`frame.${type}`]]);

/** The page on its pasteboard. Frames are found by what they show; everything is done with the pointer and keys, as a person does. */
export class PageView {
  readonly #stage: Locator;

  constructor(private readonly page: Page, private readonly app: ElectronApplication) {
    this.#stage = page.getByTestId('page-stage');
  }

  /** Until an edition is on screen and painted. */
  async ready(): Promise<void> {
    await this.#stage.waitFor();
    await lookWhenCalm(this.app, await this.area());
  }

  /** Page and pasteboard, without the edge where the keyboard's focus is shown. */
  async area(): Promise<Area> {
    const { x, y, width, height } = (await this.#stage.boundingBox())!;
    return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  }

  /** Frames of the page in view, in painting order. */
  async frames(): Promise<readonly SeenFrame[]> {
    await painted(this.page);
    return this.page.locator('[data-frame]').evaluateAll((elements, words) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { frame, frameType, selected } = (element as HTMLElement).dataset;
        const { style } = element as HTMLElement;
        const label = element.getAttribute('aria-label') ?? '';
        const word = words.find((each) => label.startsWith(each)) ?? '';
        return {
          id: frame!, type: frameType!, name: label.slice(word.length).trim(), selected: selected !== undefined,
          rect: { x: parseFloat(style.left), y: parseFloat(style.top), width: parseFloat(style.width), height: parseFloat(style.height) },
          box: { x, y, width, height },
        };
      }), FRAME_WORDS);
  }

  /** The frames of a type that show something of that name, in painting order. */
  async framesOf(type: string, name: string): Promise<readonly SeenFrame[]> {
    return (await this.frames()).filter((frame) => frame.type === type && frame.name === name);
  }

  /** One of them, once it is there. */
  async frame(type: string, name: string, index = 0): Promise<SeenFrame> {
    return once(async () => (await this.framesOf(type, name)).at(index), `No ${type} frame shows “${name}” on this page`);
  }

  async selected(): Promise<readonly SeenFrame[]> {
    return (await this.frames()).filter(({ selected }) => selected);
  }

  /** Clicks a frame, by default in its middle. */
  async click(frame: SeenFrame, at: Point = { x: 0.5, y: 0.5 }): Promise<void> {
    const { x, y } = within(frame.box, at);
    await this.page.mouse.click(x, y);
  }

  async doubleClick(frame: SeenFrame, at: Point = { x: 0.5, y: 0.5 }): Promise<void> {
    const { x, y } = within(frame.box, at);
    await this.page.mouse.dblclick(x, y);
  }

  async openContextMenu(frame: SeenFrame): Promise<void> {
    const { x, y } = within(frame.box, { x: 0.5, y: 0.5 });
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.page.getByRole('menu').waitFor();
  }

  /** Drags from one place of the window to another in many small moves. */
  async drag(from: Point, to: Point, steps = 12): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
    await this.page.mouse.up();
  }

  /** Drags a side or corner of the selected frame. */
  async dragHandle(frame: SeenFrame, side: Side, by: Point): Promise<void> {
    const { x, y, width, height } = frame.box;
    const from = {
      x: side.includes('left') ? x : side.includes('right') ? x + width : x + width / 2,
      y: side.includes('top') ? y : side.includes('bottom') ? y + height : y + height / 2,
    };
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y });
  }

  /** Draws a rectangle on the page with the tool in hand. */
  async draw(area: Area): Promise<void> {
    await this.drag({ x: area.x, y: area.y }, { x: area.x + area.width, y: area.y + area.height });
  }

  /** Where the selected text frame hands its story on. */
  async clickPort(frame: SeenFrame): Promise<void> {
    const { x, y, width, height } = frame.box;
    await this.page.mouse.click(x + width - 11.5, y + height + 3);
  }

  /** Gives the page the keyboard, without a click. */
  async focus(): Promise<void> {
    await this.#stage.focus();
  }

  async press(keys: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(keys);
  }

  /** What is on screen in an area of the window, once it has come to rest. What the pointer hovers is marked: take it away where that matters. */
  async look(area: Area): Promise<Pixels> {
    await painted(this.page);
    return lookWhenCalm(this.app, area);
  }

  /** Until an area looks otherwise than before. */
  async changed(area: Area, before: Pixels, least = 0.001): Promise<Pixels> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const now = await look(this.app, area);
      if (difference(before, now) >= least) return lookWhenCalm(this.app, area);
    }
    throw new Error('The page was expected to change, and did not.');
  }

  /** How the story at hand fits, as the tool bar says: lines over (positive) or short. */
  async fit(): Promise<{ readonly state: string; readonly lines: number }> {
    const meter = this.page.getByTestId('fit-meter');
    return { state: (await meter.getAttribute('data-state')) ?? '', lines: Number(await meter.getAttribute('data-lines')) };
  }

  /** Where a point of the page (in points) is in the window. */
  async toWindow(point: Point): Promise<Point> {
    const [frame] = await this.frames();
    const scale = frame!.box.width / frame!.rect.width;
    return { x: frame!.box.x + (point.x - frame!.rect.x) * scale, y: frame!.box.y + (point.y - frame!.rect.y) * scale };
  }
}

/** Two frames later what was done is on screen. */
const painted = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A place in a rectangle, as shares of its width and height. */
export const within = (area: Area, at: Point): Point => ({ x: area.x + area.width * at.x, y: area.y + area.height * at.y });
