import type { Cmyk } from '../../display/display-list';
import { fillInk, strokeInk, type SpotNames } from './ink';

/** Names in a page's resources of the two graphics states that switch overprint. */
export const OVERPRINT = 'GSover';
export const KNOCKOUT = 'GSknock';

/** A page's operators. Remembers the ink and overprint in force, so that a page of black text sets them once. */
export class ContentStream {
  private readonly operators: string[] = [];
  private fill = '';
  private stroke = '';
  private state = '';

  constructor(private readonly spots: SpotNames = new Map()) {}

  put(operator: string): void {
    this.operators.push(operator);
  }

  setFill(color: Cmyk): void {
    const operator = fillInk(color, this.spots);
    if (operator !== this.fill) this.put((this.fill = operator));
  }

  setStroke(color: Cmyk): void {
    const operator = strokeInk(color, this.spots);
    if (operator !== this.stroke) this.put((this.stroke = operator));
  }

  setOverprint(over: boolean): void {
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

  toString(): string {
    return this.operators.join('\n');
  }
}
