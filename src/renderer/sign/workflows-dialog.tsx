import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { setProof } from '../../commands/set-proof';
import { newId } from '../../model/new-id';
import type { ProofRules, Workflow, WorkflowStep } from '../../model/workflow';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import { ownName, useNameOf } from '../press/names';
import { Check } from '../ui/check';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { message as say, useMessage } from '../use-message';
import { NameCell } from './name-cell';
import { WorkflowChoice } from './workflow-choice';
import './sign.css';

const change = (values: Partial<ProofRules>): boolean => run(setProof, { values });

/** The workflow that the edition goes through, its steps, and who may sign them: part of the house style, each entry undoable. */
export function WorkflowsDialog() {
  const message = useMessage();
  const { store } = openFile();
  const edition = useSyncExternalStore(store.subscribe, () => store.getState().edition);
  const { proof } = edition.styles;
  const workflow = proof.workflows.find(({ id }) => id === edition.info.workflow) ?? proof.workflows[0];
  return (
    <Dialog
      title={message('workflow.title')}
      onClose={closeDialog}
      width={900}
      testId="workflows"
      footer={<button type="button" className="button primary" onClick={closeDialog}>{message('dialog.done')}</button>}
    >
      <div className="workflows">
        <WorkflowChoice edition={edition} />
        {workflow ? <Steps rules={proof} workflow={workflow} /> : null}
        <People rules={proof} />
      </div>
    </Dialog>
  );
}

function Steps({ rules, workflow }: { readonly rules: ProofRules; readonly workflow: Workflow }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const setSteps = (steps: readonly WorkflowStep[]): boolean => change({ workflows: rules.workflows.map((each) => (each.id === workflow.id ? { ...workflow, steps } : each)) });
  const set = (id: string, values: Partial<WorkflowStep>): boolean => setSteps(workflow.steps.map((step) => (step.id === id ? { ...step, ...values } : step)));
  const move = (index: number, by: number): void => {
    const steps = [...workflow.steps];
    const [step] = steps.splice(index, 1);
    steps.splice(index + by, 0, step!);
    setSteps(steps);
  };
  const add = (): boolean => setSteps([...workflow.steps, { id: newId(), name: ownName(say('workflow.step.new')), of: 'page', roles: [], colour: '#d0021b', press: false }]);
  return (
    <section>
      <h3>{message('workflow.steps', { name: nameOf(workflow.name) })}</h3>
      <table className="workflow-table">
        <thead>
          <tr>
            <th>{message('workflow.step.name')}</th><th>{message('workflow.step.of')}</th><th>{message('workflow.step.roles')}</th><th>{message('workflow.step.colour')}</th>
            <th>{message('workflow.step.press')}</th><th aria-label={message('workflow.step.remove', { name: '' })} />
          </tr>
        </thead>
        <tbody>
          {workflow.steps.map((step, index) => {
            const name = nameOf(step.name);
            return (
              <tr key={step.id} data-testid="workflow-step">
                <td><NameCell label={message('workflow.step.name')} name={name} onCommit={(next) => set(step.id, { name: ownName(next) })} /></td>
                <td>
                  <Select
                    label={`${message('workflow.step.of')}: ${name}`}
                    value={step.of}
                    choices={[{ value: 'story', label: message('workflow.step.of.story') }, { value: 'page', label: message('workflow.step.of.page') }]}
                    onChange={(of) => set(step.id, { of, press: of === 'page' && step.press })}
                  />
                </td>
                <td><Roles rules={rules} roles={step.roles} onChange={(roles) => set(step.id, { roles })} /></td>
                <td><input type="color" aria-label={`${message('workflow.step.colour')}: ${name}`} value={step.colour} onChange={(event) => set(step.id, { colour: event.target.value })} /></td>
                <td className="workflow-press"><Check label={`${message('workflow.step.press')}: ${name}`} checked={step.press} disabled={step.of === 'story'} onChange={(press) => set(step.id, { press })} /></td>
                <td>
                  <div className="workflow-row-end">
                    <IconButton icon={ArrowUp} size="small" label={message('workflow.step.up', { name })} disabled={index === 0} onClick={() => move(index, -1)} />
                    <IconButton icon={ArrowDown} size="small" label={message('workflow.step.down', { name })} disabled={index === workflow.steps.length - 1} onClick={() => move(index, 1)} />
                    <IconButton icon={Trash2} size="small" label={message('workflow.step.remove', { name })} onClick={() => setSteps(workflow.steps.filter(({ id }) => id !== step.id))} />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <button type="button" className="button" onClick={add} data-testid="workflow-add-step"><Plus size={13} aria-hidden /> {message('workflow.step.add')}</button>
    </section>
  );
}

function People({ rules }: { readonly rules: ProofRules }) {
  const message = useMessage();
  const { people } = rules;
  const set = (index: number, values: Partial<(typeof people)[number]>): boolean => change({ people: people.map((person, i) => (i === index ? { ...person, ...values } : person)) });
  return (
    <section>
      <h3>{message('workflow.people')}</h3>
      {people.length === 0 ? <p className="muted">{message('workflow.people.empty')}</p> : (
        <table className="workflow-table">
          <thead><tr><th>{message('workflow.people.name')}</th><th>{message('workflow.people.roles')}</th><th aria-label={message('workflow.people.remove', { name: '' })} /></tr></thead>
          <tbody>
            {people.map((person, index) => (
              // Names may be written anew: the place in the list is what stays.
              <tr key={index} data-testid="workflow-person">
                <td><NameCell label={message('workflow.people.name')} name={person.name} onCommit={(name) => set(index, { name })} /></td>
                <td><Roles rules={rules} roles={person.roles} onChange={(roles) => set(index, { roles })} /></td>
                <td><div className="workflow-row-end"><IconButton icon={Trash2} size="small" label={message('workflow.people.remove', { name: person.name })} onClick={() => change({ people: people.filter((_, i) => i !== index) })} /></div></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button type="button" className="button" onClick={() => change({ people: [...people, { name: say('workflow.people.new'), roles: [] }] })} data-testid="workflow-add-person"><Plus size={13} aria-hidden /> {message('workflow.people.add')}</button>
    </section>
  );
}

function Roles({ rules, roles, onChange }: { readonly rules: ProofRules; readonly roles: readonly string[]; readonly onChange: (roles: readonly string[]) => void }) {
  const nameOf = useNameOf();
  return (
    <div className="workflow-roles">
      {rules.roles.map(({ id, name }) => (
        <Check key={id} label={nameOf(name)} checked={roles.includes(id)} onChange={(on) => onChange(on ? [...roles, id] : roles.filter((role) => role !== id))} />
      ))}
    </div>
  );
}
