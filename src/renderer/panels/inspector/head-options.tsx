import { ToggleGroup } from 'radix-ui';
import type { HeadOffer } from '../../../compose/head-offers';
import type { HeadSetting } from '../../../compose/head-settings';
import { keyOf } from '../../head-setting';
import { useMessage } from '../../use-message';
import { HeadPreview } from './head-preview';
import './head-options.css';

interface HeadOptionsProps {
  readonly offer: HeadOffer;
  /** Null: the best there is, also after edits. */
  readonly onChoose: (setting: HeadSetting | null) => void;
}

/** Named in the order in which an editor would ask; size and tracking speak for themselves in figures. */
const TOLD = ['at-blank', 'at-clause', 'even-lines', 'fills-width', 'in-phrase', 'in-whole', 'uneven-lines', 'short-last-line', 'too-deep'] as const;

/** Settings of one head as small pictures. The arrow keys walk through them, Space or Enter takes one. */
export function HeadOptions({ offer, onChoose }: HeadOptionsProps) {
  const message = useMessage();
  const { settings, chosen, style } = offer;
  const best = settings[0];
  const listed = chosen && !settings.some((setting) => keyOf(setting) === keyOf(chosen)) ? [...settings, chosen] : settings;
  const valueOf = (setting: HeadSetting): string => (setting === best ? AUTOMATIC : keyOf(setting));
  const now = chosen && best && keyOf(chosen) !== keyOf(best) ? keyOf(chosen) : AUTOMATIC;
  return (
    <ToggleGroup.Root
      type="single"
      orientation="vertical"
      className="head-options"
      aria-label={message('head.title')}
      value={now}
      data-testid="head-options"
      onValueChange={(value) => {
        const setting = listed.find((one) => valueOf(one) === value);
        if (setting) onChoose(setting === best ? null : setting);
      }}
    >
      {listed.map((setting) => (
        <ToggleGroup.Item key={valueOf(setting)} value={valueOf(setting)} className="head-option" data-testid="head-option">
          <HeadPreview offer={offer} setting={setting} />
          <span className="head-figures">
            {setting === best ? <b>{message('head.automatic')}</b> : null}
            {valueOf(setting) === now && setting !== best ? <b>{message('head.chosen')}</b> : null}
            <span>
              {[
                message('head.lines', { lines: setting.lines.length }),
                message('head.size', { size: setting.size }),
                ...(setting.tracking === style.tracking ? [] : [message('head.tracking', { percent: (setting.tracking - style.tracking) / 10 })]),
              ].join(' · ')}
            </span>
          </span>
          <span className="head-why">{TOLD.filter((reason) => setting.why.includes(reason)).slice(0, 3).map((reason) => message(`head.why.${reason}`)).join(message('head.why.and'))}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

const AUTOMATIC = 'automatic';
