/** Proofs that come back as PDF. */
export const pdfProofEn = {
  'command.merge-proof': 'Merge Proof…',
  'step.merge-proof': 'Merge Proof',
  'dialog.importProof': 'Merge a proof that came back',
  'dialog.proofs': 'Annotated proofs',
  'intake.pdfEncrypted': '“{name}” is protected by a password. Ask for a copy without one.',
  'intake.pdfDamaged': '“{name}” cannot be read as a PDF: it is damaged or incomplete. Ask for it again, or save it anew in the viewer.',
  'failure.proof.other-edition': '“{name}” is not a proof of this edition: its pages are others, or of another size. Open the edition that it was made from, then merge it there.',
  'failure.proof.pages-gone': '{count, plural, one {One mark stands on a page that is} other {# marks stand on pages that are}} no longer in the edition, and was not taken.',
  'failure.proof.not-all': '“{name}”: {count, plural, one {one thing} other {# things}} could not be taken. {reason}',
  'failure.proof.to-merge': '“{name}” is a PDF. Use “forme merge-proof” to take the marks on it.',
  'toast.proof-merged': '“{name}”: {marks, plural, one {one mark} other {# marks}}, {replies, plural, one {one answer} other {# answers}} and {decisions, plural, one {one decision} other {# decisions}} taken.',
  'toast.proof-nothing': '“{name}” says nothing that is not here already.',
  'press.line-numbers': 'Line numbers',
  'press.marks-margin': 'Margin with the marks’ words',
  'cli.noProof': 'Name the proof that came back after the edition: an annotated PDF or a .forme-proof file.',
};
