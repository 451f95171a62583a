import type { CSSProperties } from 'react';
import type { HeadOffer } from '../../../compose/head-offers';
import type { HeadSetting } from '../../../compose/head-settings';
import { isHanLanguage } from '../../../model/language';
import { useMessage } from '../../use-message';

/** Room for a picture, CSS pixels: along the lines when level, down the lines when upright. */
const WIDE = 208;
const HIGH = 150;
/** No type is drawn larger: a short head in one column would shout. */
const LARGEST = 22;

/** A head in small, in its own face, size and tracking, its measure marked by the box. */
export function HeadPreview({ offer, setting }: { readonly offer: HeadOffer; readonly setting: HeadSetting }) {
  const message = useMessage();
  const { style, measure, vertical, text } = offer;
  const scale = Math.min((vertical ? HIGH : WIDE) / Math.max(1, measure), LARGEST / style.size);
  const { han, latin } = style.font;
  const look: CSSProperties = {
    fontFamily: `"${latin.family}", "${han.family}"`,
    fontWeight: han.weight,
    fontStyle: han.italic ? 'italic' : 'normal',
    fontSize: setting.size * scale,
    letterSpacing: `${setting.tracking / 1000}em`,
    lineHeight: 1.2,
    [vertical ? 'height' : 'width']: measure * scale,
    textAlign: style.align === 'center' ? 'center' : style.align === 'right' ? 'right' : 'left',
  };
  return (
    <span className={`head-preview ${vertical ? 'vertical' : ''}`} style={look} lang={isHanLanguage(offer.language) ? 'zh' : offer.language} aria-label={message('head.preview')}>
      {setting.lines.map(({ start, end }) => <span key={start} className="head-line">{text.slice(start, end).replace(/[\s\u3000]+$/u, '')}</span>)}
    </span>
  );
}
