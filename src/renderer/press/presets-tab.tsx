import { useState } from 'react';
import { explained, useMessage } from '../use-message';
import { deleteEntry, duplicatePreset } from './change-press';
import { EntryList } from './entry-list';
import { presetsInOrder, useNameOf } from './names';
import { PresetForm } from './preset-form';
import { showPress, usePressView } from './press-view';
import { useEdition } from './use-edition';

/** How editions leave: the presets of the house style and the settings of one of them. */
export function PresetsTab() {
  const message = useMessage();
  const nameOf = useNameOf();
  const { styles: { press } } = useEdition();
  const chosen = usePressView((view) => view.preset);
  const preset = press.presets[chosen ?? ''] ?? press.presets[press.preset]!;
  const [refused, setRefused] = useState<string | null>(null);
  const select = (id: string | null) => {
    setRefused(null);
    showPress({ preset: id });
  };
  const remove = () => {
    const result = deleteEntry('presets', preset.id);
    if (result.ok) select(null);
    else setRefused(explained(result));
  };
  return (
    <>
      <EntryList
        label={message('press.presets')}
        entries={presetsInOrder(press).map(({ id, name, standard }) => ({
          id, name: nameOf(name), note: message(`press.standard.${standard}`), sign: id === press.preset ? <span className="chip">{message('press.default')}</span> : undefined,
        }))}
        selected={preset.id}
        onSelect={select}
        onDuplicate={() => select(duplicatePreset(preset.id))}
        onDelete={remove}
        testId="presets"
      />
      <div className="press-form" key={preset.id}>
        {refused ? <p className="press-refused" role="alert" data-testid="press-refused">{refused}</p> : null}
        <PresetForm preset={preset} press={press} />
      </div>
    </>
  );
}
