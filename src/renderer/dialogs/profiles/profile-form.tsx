import { ptToMm, mmToPt } from '../../../geometry/units';
import type { PreflightLimits, PreflightProfile, RuleLevel } from '../../../model/press';
import { RULE_LEVELS } from '../../../model/press';
import { RULES } from '../../../preflight/preflight';
import { isMessageKey } from '../../../strings/format-message';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useMessage } from '../../use-message';

interface ProfileFormProps {
  readonly profile: PreflightProfile;
  /** `what` names the thing that was changed: changes of the same thing are one undo step. */
  readonly onChange: (profile: PreflightProfile, what: string) => void;
}

/** How each limit is shown and how far it may go. */
const LIMITS: readonly { readonly limit: keyof PreflightLimits; readonly unit: 'pt' | 'mm' | 'ppi'; readonly step: number; readonly decimals: number; readonly min: number; readonly max: number }[] = [
  { limit: 'textSize', unit: 'pt', step: 0.5, decimals: 2, min: 0, max: 72 },
  { limit: 'reversedTextSize', unit: 'pt', step: 0.5, decimals: 2, min: 0, max: 72 },
  { limit: 'hairline', unit: 'pt', step: 0.05, decimals: 3, min: 0, max: 5 },
  { limit: 'ppiWarn', unit: 'ppi', step: 5, decimals: 0, min: 0, max: 2400 },
  { limit: 'ppiStop', unit: 'ppi', step: 5, decimals: 0, min: 0, max: 2400 },
  { limit: 'inkWindow', unit: 'mm', step: 1, decimals: 1, min: 1, max: 100 },
  { limit: 'codeModule', unit: 'mm', step: 0.05, decimals: 2, min: 0.1, max: 5 },
];

/** A rule that is not named in the profile keeps the levels that its findings have of themselves. */
const OWN = 'own';
const LEVELS = [OWN, ...RULE_LEVELS] as const;

/** The name, levels and limits of one profile. */
export function ProfileForm({ profile, onChange }: ProfileFormProps) {
  const message = useMessage();
  const { name, levels, limits } = profile;
  const setLevel = (rule: string, level: RuleLevel | typeof OWN) => {
    const { [rule]: _, ...rest } = levels;
    onChange({ ...profile, levels: level === OWN ? rest : { ...rest, [rule]: level } }, `level ${rule}`);
  };
  const nameOf = (rule: string): string => {
    const key = `rule.${rule}`;
    return isMessageKey(key) ? message(key) : rule;
  };
  return (
    <div className="profile-form">
      <div className="profile-names">
        <TextField label={message('profiles.name-zh')} value={name.zh} onCommit={(zh) => onChange({ ...profile, name: { ...name, zh } }, 'name')} testId="profile-name-zh" />
        <TextField label={message('profiles.name-en')} value={name.en} onCommit={(en) => onChange({ ...profile, name: { ...name, en } }, 'name')} testId="profile-name-en" />
      </div>
      <h3>{message('profiles.limits')}</h3>
      <div className="profile-limits">
        {LIMITS.map(({ limit, unit, ...range }) => (
          <div key={limit} className="profile-row">
            <span>{message(`profiles.limit.${limit}`)}</span>
            <NumberField
              label={message(`profiles.limit.${limit}`)}
              value={unit === 'mm' ? ptToMm(limits[limit]) : limits[limit]}
              unit={unit}
              testId={`profile-limit-${limit}`}
              {...range}
              {...(limit === 'ppiWarn' ? { min: limits.ppiStop } : limit === 'ppiStop' ? { max: limits.ppiWarn } : {})}
              onCommit={(value) => onChange({ ...profile, limits: { ...limits, [limit]: unit === 'mm' ? mmToPt(value) : value } }, `limit ${limit}`)}
            />
          </div>
        ))}
      </div>
      <h3>{message('profiles.levels')}</h3>
      <p className="form-note">{message('profiles.levels.note')}</p>
      <div className="profile-levels">
        {Object.keys(RULES).map((rule) => (
          <div key={rule} className="profile-row">
            <span>{nameOf(rule)}</span>
            <Select
              label={nameOf(rule)}
              value={levels[rule] ?? OWN}
              choices={LEVELS.map((value) => ({ value, label: message(`profiles.level.${value}`) }))}
              onChange={(level) => setLevel(rule, level)}
              testId={`profile-level-${rule}`}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
