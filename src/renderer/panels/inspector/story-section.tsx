import { SquarePen } from 'lucide-react';
import { setStory } from '../../../commands/set-story';
import type { SetStoryArgs } from '../../../commands/set-story';
import type { StoryId } from '../../../model/ids';
import { LANGUAGES } from '../../../model/language';
import { STORY_KINDS, STORY_STATES } from '../../../model/story';
import type { Story } from '../../../model/story';
import { run } from '../../actions/frame-actions';
import { GainsList } from '../../copyfit/gains-list';
import { StableLinesCheck } from '../../copyfit/stable-lines-check';
import { useGains } from '../../copyfit/use-gains';
import { useSession } from '../../session-store';
import { IconButton } from '../../ui/icon-button';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useMessage } from '../../use-message';
import { keysLabel } from '../../command-menus';
import { shared } from './common';

/** What the desk knows about a story: name, kind, state, language. */
export function StorySection({ stories }: { readonly stories: readonly Story[] }) {
  const message = useMessage();
  const edit = useSession((session) => session.edit);
  const open = useSession((session) => session.editing?.story ?? null);
  const [story] = stories;
  if (!story) return null;
  const set = (values: SetStoryArgs['values']) => run(setStory, { stories: stories.map((each) => each.id), values });
  const of = <V,>(value: (story: Story) => V) => shared(stories, value);
  const kind = of((each) => each.kind);
  return (
    <Section
      title={message('inspector.story')}
      end={<IconButton size="small" icon={SquarePen} label={message('command.edit-story')} keys={keysLabel('edit-story')} onClick={() => edit({ story: story.id, caret: null, anchor: null })} />}
    >
      {stories.length === 1 ? <TextField label={message('story.slug')} value={story.slug} onCommit={(slug) => set({ slug })} testId="story-slug" /> : null}
      {kind === 'caption' ? null : (
        <Row label={message('menu.kind')}>
          <Select
            label={message('menu.kind')}
            value={kind}
            choices={STORY_KINDS.filter((value) => value !== 'caption').map((value) => ({ value, label: message(`story.kind.${value}`) }))}
            onChange={(value) => set({ kind: value })}
            testId="story-kind"
          />
        </Row>
      )}
      <Row label={message('menu.state')}>
        <Select
          label={message('menu.state')}
          value={of((each) => each.state)}
          choices={STORY_STATES.map((value) => ({
            value, label: message(`command.state-${value}`), sign: <span className={`state-dot ${value}`} style={{ display: 'inline-block', marginRight: 7 }} />,
          }))}
          onChange={(state) => set({ state })}
          testId="story-state"
        />
      </Row>
      <Row label={message('language.of-story')}>
        <Select
          label={message('language.of-story')}
          value={of((each) => each.language)}
          choices={LANGUAGES.map((value) => ({ value, label: message(`language.${value}`) }))}
          onChange={(language) => set({ language })}
        />
      </Row>
      {stories.length === 1 && open === story.id ? null : <StableLinesCheck stories={stories} />}
      {stories.length === 1 && open !== story.id ? <StoryGains story={story.id} /> : null}
    </Section>
  );
}

/** Where a few characters help one story; how it fits stands in the tool bar. While it is open, both stand above its galley. */
function StoryGains({ story }: { readonly story: StoryId }) {
  const gains = useGains(story);
  return gains?.composition.copyfit.placed ? <GainsList gains={gains} /> : null;
}
