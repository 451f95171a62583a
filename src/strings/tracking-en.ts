/** Writing with changes tracked: English. */
export const trackingEn = {
  'command.track-changes': 'Track Changes',
  'step.track-changes': 'Track Changes',
  'track.on': 'Tracking changes',
  'track.sign-note': 'Changes of text are tracked: what is written in this edition is suggested, and printed only when it is accepted. Click or {keys} to write directly again.',
  'track.note': 'Suggested, not printed until accepted.',
  'track.shown': 'shown as suggested, prints without changes until accepted',
};
