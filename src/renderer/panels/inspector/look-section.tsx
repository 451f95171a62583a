import { toRgb } from '../../../display/screen-colour';
import { tinted } from '../../../display/tone';
import { setLook } from '../../../commands/set-look';
import type { Frame } from '../../../model/frame';
import type { ObjectStyle, StyleSheet } from '../../../model/style';
import { run } from '../../actions/frame-actions';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { useDocument } from '../../use-document';
import { useLanguage, useMessage } from '../../use-message';
import { shared } from './common';

const NONE = '-';

/** The object style of text, picture and box frames. */
export function LookSection({ frames }: { readonly frames: readonly Frame[] }) {
  const message = useMessage();
  const language = useLanguage();
  const styles = useDocument((state) => state.edition.styles);
  const looks = Object.values(styles.object);
  if (looks.length === 0) return null;
  const look = shared(frames, (frame) => frame.look ?? NONE);
  return (
    <Section title={message('inspector.look')}>
      <Row label={message('inspector.look.style')}>
        <Select
          label={message('inspector.look')}
          value={look}
          choices={[
            { value: NONE, label: message('inspector.look.none'), sign: <span className="swatch none" /> },
            ...looks.map((each) => ({ value: each.id, label: language === 'en' ? each.name.en : each.name.zh, sign: <LookSign look={each} styles={styles} /> })),
          ]}
          onChange={(next) => run(setLook, { frames: frames.map((frame) => frame.id), look: next === NONE ? null : next })}
          testId="frame-look"
        />
      </Row>
      {look !== NONE && frames.some((frame) => frame.type === 'box') ? <p className="form-note">{message('inspector.look.hint')}</p> : null}
    </Section>
  );
}

const CORNERS = { square: 1, round: 4, bevel: 2, notch: 0 } as const;

/** A look in small: its ground, stroke and the colour of its text. */
function LookSign({ look, styles }: { readonly look: ObjectStyle; readonly styles: StyleSheet }) {
  const colour = (swatch: string | null, tint = 1): string | undefined => {
    const found = swatch === null ? undefined : styles.swatches[swatch];
    return found && `rgb(${toRgb(tinted(found.cmyk, tint)).join(' ')})`;
  };
  const text = colour(look.text) ?? '#222';
  const ground = colour(look.fill, look.tint) ?? '#fff';
  return (
    <span
      className={`look-sign ${look.outline ? 'outlined' : ''}`}
      style={{
        background: ground, color: look.outline ? ground : text, borderRadius: CORNERS[look.corner],
        ...(look.outline ? { WebkitTextStroke: `0.6px ${text}` } : {}),
        ...(look.stroke === null ? {} : { border: `1px solid ${colour(look.strokeSwatch) ?? '#222'}` }),
      }}
      aria-hidden
    >
      文
    </span>
  );
}
