import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { OutputCondition, Press } from '../../model/press';
import { Check } from '../ui/check';
import { NumberField } from '../ui/number-field';
import { Row } from '../ui/section';
import { Segments } from '../ui/segments';
import { TextField } from '../ui/text-field';
import { explained, useMessage } from '../use-message';
import { changeCondition, deleteEntry, duplicateCondition, putInForce } from './change-press';
import { EntryList } from './entry-list';
import { importProfile, takeShippedProfile } from './import-profile';
import { useNameOf, ownName } from './names';
import { showPress, usePressView } from './press-view';
import { useEdition } from './use-edition';

/** ISO 12647-3:2013 and older practice for coldset newsprint, per cent. */
const USUAL_LIMITS = [220, 240] as const;
/** The identifier that the licence of the shipped profile's data asks for. */
const SHIPPED = 'CGATS TR 002';
const LONGEST = 200;

/** What the paper is printed on: profiles, ink limits, and the condition that this desk works with. */
export function ConditionsTab() {
  const message = useMessage();
  const nameOf = useNameOf();
  const { styles: { press } } = useEdition();
  const chosen = usePressView((view) => view.condition);
  const condition = press.conditions[chosen ?? ''] ?? press.conditions[press.condition]!;
  const [refused, setRefused] = useState<string | null>(null);
  const select = (id: string | null) => {
    setRefused(null);
    showPress({ condition: id });
  };
  const remove = () => {
    const result = deleteEntry('conditions', condition.id);
    if (result.ok) select(null);
    else setRefused(`${explained(result)} ${usersOf(press, condition.id).map((preset) => nameOf(preset.name)).join(message('press.list'))}`);
  };
  return (
    <>
      <EntryList
        label={message('press.conditions')}
        entries={Object.values(press.conditions).map(({ id, name, identifier, inkLimit }) => ({
          id, name: nameOf(name), note: message('press.condition.summary', { identifier: identifier || '—', limit: inkLimit }),
          sign: id === press.condition ? <span className="chip">{message('press.in-force')}</span> : undefined,
        }))}
        selected={condition.id}
        onSelect={select}
        onDuplicate={() => select(duplicateCondition(condition.id))}
        onDelete={remove}
        testId="conditions"
      />
      <div className="press-form" key={condition.id}>
        {refused ? <p className="press-refused" role="alert" data-testid="press-refused">{refused}</p> : null}
        <ConditionForm condition={condition} press={press} onRefused={setRefused} />
      </div>
    </>
  );
}

const usersOf = (press: Press, condition: string) => Object.values(press.presets).filter((preset) => preset.condition === condition);

function ConditionForm({ condition, press, onRefused }: { readonly condition: OutputCondition; readonly press: Press; readonly onRefused: (reason: string | null) => void }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const { assets } = useEdition();
  const [custom, setCustom] = useState(!USUAL_LIMITS.some((limit) => limit === condition.inkLimit));
  const { id, identifier } = condition;
  const users = usersOf(press, id);
  const set = (values: Partial<OutputCondition>) => changeCondition(id, values);
  const imports = async () => {
    onRefused(null);
    onRefused(await importProfile(id));
  };
  return (
    <>
      <TextField label={message('press.name')} value={nameOf(condition.name)} onCommit={(name) => set({ name: ownName(name) })} testId="condition-name" />
      <Row label={message('press.in-force')}>
        <Check label={message('press.in-force.note')} checked={id === press.condition} disabled={id === press.condition} onChange={() => putInForce({ condition: id })} testId="condition-in-force" />
      </Row>
      <Row label={message('press.used-by')}>
        <span className="field-note">{users.length > 0 ? users.map((preset) => nameOf(preset.name)).join(message('press.list')) : message('press.used-by.none')}</span>
      </Row>

      <h3>{message('press.section.profile')}</h3>
      <Row label={message('press.profile')}>
        <span className="ellipsis" data-testid="condition-profile">
          {condition.profile === null ? message('press.profile.shipped') : assets[condition.profile]?.name ?? message('press.profile.missing')}
        </span>
      </Row>
      <Row label="">
        <button type="button" className="button fixed" onClick={() => void imports()} data-testid="condition-import">
          <FileUp size={14} aria-hidden />
          {message('press.profile.import')}
        </button>
        {condition.profile === null ? null : (
          <button type="button" className="button quiet fixed" onClick={() => takeShippedProfile(id)} data-testid="condition-shipped">{message('press.profile.use-shipped')}</button>
        )}
      </Row>
      <TextField label={message('press.identifier')} value={identifier} invalid={identifier.trim() === ''} onCommit={(text) => set({ identifier: text.trim().slice(0, LONGEST) })} testId="condition-identifier" />
      <p className={identifierFault(condition) ? 'form-note warn' : 'form-note'}>{message(identifierFault(condition) ?? 'press.identifier.note', { identifier: SHIPPED })}</p>
      <TextField label={message('press.registry')} value={condition.registry} placeholder={message('press.registry.none')} onCommit={(text) => set({ registry: text.trim().slice(0, LONGEST) })} testId="condition-registry" />

      <h3>{message('press.section.ink')}</h3>
      <Row label={message('press.ink-limit')}>
        <Segments
          wide
          label={message('press.ink-limit')}
          value={custom ? 'custom' : String(condition.inkLimit)}
          segments={[...USUAL_LIMITS.map((limit) => ({ value: String(limit), label: `${limit} %` })), { value: 'custom', label: message('press.ink-limit.custom') }]}
          onChange={(choice) => {
            setCustom(choice === 'custom');
            if (choice !== 'custom') set({ inkLimit: Number(choice) });
          }}
          testId="condition-ink"
        />
        {custom ? (
          <div className="short fixed">
            <NumberField label={message('press.ink-limit')} value={condition.inkLimit} unit="%" min={50} max={400} step={5} onCommit={(inkLimit) => set({ inkLimit })} testId="condition-ink-custom" />
          </div>
        ) : null}
      </Row>
      <p className="form-note">{message('press.ink-limit.note')}</p>
    </>
  );
}

function identifierFault({ identifier, profile }: OutputCondition): 'press.identifier.empty' | 'press.identifier.shipped' | null {
  if (identifier.trim() === '') return 'press.identifier.empty';
  return profile === null && identifier !== SHIPPED ? 'press.identifier.shipped' : null;
}
