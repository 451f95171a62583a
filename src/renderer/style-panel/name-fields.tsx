import type { Bilingual } from '../../model/press';
import { TextField } from '../ui/text-field';
import { useMessage } from '../use-message';

const LONGEST = 200;

/** What an entry of the house style is called, in both languages. An empty name is not taken. */
export function NameFields({ name, onChange }: { readonly name: Bilingual; readonly onChange: (name: Bilingual) => void }) {
  const message = useMessage();
  const set = (key: keyof Bilingual) => (text: string) => {
    const next = text.trim().slice(0, LONGEST);
    // A name that was the same in both languages stays so.
    if (next !== '') onChange(name.zh === name.en ? { zh: next, en: next } : { ...name, [key]: next });
  };
  return (
    <>
      <TextField label={message('styles.name.zh')} value={name.zh} onCommit={set('zh')} testId="style-name-zh" />
      <TextField label={message('styles.name.en')} value={name.en} onCommit={set('en')} testId="style-name-en" />
    </>
  );
}
