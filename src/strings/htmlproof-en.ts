import type { htmlProofZh } from './htmlproof-zh-CN';

/** HTML proofs and merging what comes back. */
export const htmlProofEn: Readonly<Record<keyof typeof htmlProofZh, string>> = {
  'command.html-proof': 'HTML Proof…',
  'command.html-proof-page': 'HTML Proof of This Page…',
  'export.html': 'HTML proof',
  'merge.asked': '{kind, select, delete {delete} replace {replace with} insert {insert} query {query} other {comment}}',
  'merge.damaged': '“{name}” is damaged and cannot be merged ({detail}). Ask its reader for the return file again.',
  'merge.done': 'Return of {person}: {placed, plural, one {# mark} other {# marks}} merged{lost, plural, =0 {} other {, # as comments because their words were changed since}}{known, plural, =0 {} other {, # merged before}}{gone, plural, =0 {} other {, # on stories or pages that are gone}}.',
  'merge.lost': 'The words here were changed after the proof was made; the place may be wrong. What was asked for: {asked}',
  'merge.newer': '“{name}” was made by a newer Forme (format {version}). Update Forme, then merge it.',
  'merge.no-return': '“{name}” is no proof that came back. Choose the .forme-proof file that the HTML proof downloaded, or a PDF that was annotated.',
  'merge.other-edition': '“{name}” belongs to another edition than this one ({paper} {date}). Open the right edition and merge it there.',
  'merge.signed': '{act, select, approve {HTML proof: approved for press} other {HTML proof: read}}{hasRemark, select, yes {. {remark}} other {}}',
};
