import type { ProofRules, Workflow } from './workflow';

const RED = '#d0021b';
const BLUE = '#1f5fbf';
const GREEN = '#1b7f3b';
const VIOLET = '#7a3fa0';

/** 三审三校: three readings on galley, page proof and clean proof, three approvals beside them, the last of which lets the page go. */
const THREE_READINGS: Workflow = {
  id: 'three-readings',
  name: { zh: '三审三校', en: 'Three readings, three approvals' },
  steps: [
    { id: 'galley', name: { zh: '小样一校', en: 'Galley, first reading' }, of: 'story', roles: ['reader'], colour: RED, press: false },
    { id: 'story-editor', name: { zh: '初审', en: 'First approval' }, of: 'story', roles: ['editor'], colour: VIOLET, press: false },
    { id: 'page-proof', name: { zh: '大样二校', en: 'Page proof, second reading' }, of: 'page', roles: ['reader'], colour: BLUE, press: false },
    { id: 'department', name: { zh: '复审', en: 'Second approval' }, of: 'page', roles: ['head'], colour: VIOLET, press: false },
    { id: 'clean-proof', name: { zh: '清样三校', en: 'Clean proof, third reading' }, of: 'page', roles: ['reader'], colour: GREEN, press: false },
    { id: 'release', name: { zh: '终审签发', en: 'Final approval' }, of: 'page', roles: ['chief'], colour: RED, press: true },
  ],
};

const COPY_DESK: Workflow = {
  id: 'copy-desk',
  name: { zh: '文字编辑台', en: 'Copy desk' },
  steps: [
    { id: 'copy-edit', name: { zh: '文字编辑', en: 'Copy edit' }, of: 'story', roles: ['reader', 'editor'], colour: RED, press: false },
    { id: 'slot', name: { zh: '把关', en: 'Slot' }, of: 'story', roles: ['head'], colour: BLUE, press: false },
    { id: 'page-proof', name: { zh: '大样', en: 'Page proof' }, of: 'page', roles: ['reader'], colour: RED, press: false },
    { id: 'release', name: { zh: '放行', en: 'Release' }, of: 'page', roles: ['head', 'chief'], colour: GREEN, press: true },
  ],
};

/** What a house style that says nothing of reading and signing has. */
export const PLAIN_PROOF: ProofRules = {
  workflows: [THREE_READINGS, COPY_DESK],
  roles: [
    { id: 'reader', name: { zh: '校对', en: 'Proofreader' } },
    { id: 'editor', name: { zh: '责任编辑', en: 'Editor' } },
    { id: 'head', name: { zh: '部门主任', en: 'Head of desk' } },
    { id: 'chief', name: { zh: '值班总编', en: 'Editor in chief' } },
  ],
  people: [],
  terms: [],
};
