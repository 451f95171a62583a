/** Versions and comparing them: English. */
export const versionsEn = {
  'failure.versions.damaged': 'The file “{file}” of this version is lost or damaged, so it cannot be opened. Bring the file back from a backup, or choose another version.',
  'failure.versions.unknown': 'The edition does not have this version any more. Close Versions and open it again.',
  'failure.versions.not-kept': 'The edition is saved, but the version “{name}” could not be kept. See that the disk has room and may be written to, then keep it again.',
} as const;
