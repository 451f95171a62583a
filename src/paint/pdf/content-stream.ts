import type { Cmyk, Group } from '../../display/display-list';
import { utf16Hex } from './hex';
import { fillInk, fillLight, strokeInk, strokeLight, type SpotNames } from './ink';
import type { PageMarks } from './reading/page-marks';
import type { PageItem } from './reading/reading';

/** Names in a page's resources of the two graphics states that switch overprint. */
export const OVERPRINT = 'GSover';
export const KNOCKOUT = 'GSknock';

/** A page's operators. Remembers the ink and overprint in force, so that a page of black text sets them once. */
export class ContentStream {
  private readonly operators: string[] = [];
  private fill = '';
  private stroke = '';
  private state = '';

  /**
   * @param isForScreen colours are sRGB as the window shows them, in place of inks
   * @param marks the page's structure, in a tagged PDF
   */
  constructor(private readonly spots: SpotNames = new Map(), private readonly isForScreen = false, private readonly marks: PageMarks | null = null) {}

  put(operator: string): void {
    this.operators.push(operator);
  }

  /** An item of a group follows, of which the page's structure may say what it is. */
  begin(item: PageItem, group: Pick<Group, 'id'>): void {
    this.mark(this.marks?.begin(item, group));
    // Text says itself which of its glyphs are told together.
    if (item.kind !== 'glyphs') this.mark(this.marks?.resume());
  }

  /** Text that reads as its fonts say. */
  plain(operators: string): void {
    this.mark(this.marks?.resume());
    this.put(operators);
  }

  /** Text that reads as `text`, whatever its glyphs (ActualText; PDF 32000-1, 14.9.4). */
  replaced(text: string, operators: string): void {
    const actual = `/ActualText <feff${utf16Hex(text)}>`;
    this.put(this.marks?.replaced(actual) ?? `/Span <<${actual}>> BDC`);
    this.put(operators);
    this.put('EMC');
  }

  private mark(operator: string | null | undefined): void {
    if (operator) this.put(operator);
  }

  setFill(color: Cmyk): void {
    const operator = this.isForScreen ? fillLight(color) : fillInk(color, this.spots);
    if (operator !== this.fill) this.put((this.fill = operator));
  }

  setStroke(color: Cmyk): void {
    const operator = this.isForScreen ? strokeLight(color) : strokeInk(color, this.spots);
    if (operator !== this.stroke) this.put((this.stroke = operator));
  }

  setOverprint(over: boolean): void {
    if (this.isForScreen) return;
    const operator = `/${over ? OVERPRINT : KNOCKOUT} gs`;
    if (operator !== this.state) this.put((this.state = operator));
  }

  /** Runs `inside` between q and Q; what it sets does not outlive it. */
  isolated(inside: () => void): void {
    const { fill, stroke, state } = this;
    this.put('q');
    inside();
    this.put('Q');
    Object.assign(this, { fill, stroke, state });
  }

  /** Ends the page; nothing may follow. */
  toString(): string {
    this.mark(this.marks?.end());
    return this.operators.join('\n');
  }
}
