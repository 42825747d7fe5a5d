import type { MemberId } from '../../../shared/contract/ids.ts';
import type { IdeaRow, NewsRow } from '../../store/schema.ts';
import { Ago } from '../../ui/ago.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { PostLink } from '../post-link.tsx';
import { TabIcon } from '../tab-icon.tsx';

interface IdeaNewsProps {
  readonly news: Extract<NewsRow, { kind: 'idea' }>;
  /** Undefined where it is no idea any more. */
  readonly idea: IdeaRow | undefined;
  readonly names: ReadonlyMap<MemberId, string>;
  readonly isNew: boolean;
}

/** What became of an idea that concerns the reader (RECOGNITION.md rule 17), with what was said to it. */
export function IdeaNews({ news, idea, names, isNew }: IdeaNewsProps) {
  const { t, locale, clock } = useSurroundings();
  if (!idea) return null;
  const step = idea.steps.findLast(({ state }) => state === news.state);
  return (
    <li class={isNew ? 'praise praise-new' : 'praise'} data-testid="idea-news">
      <p class="praise-head">
        <TabIcon tab="ideas" />
        <span>
          <strong>{t(`popup.inbox.idea.${news.state}`)}</strong>
          {isNew && <span class="new">{t('popup.received.new')}</span>}
        </span>
        <Ago at={news.at} now={clock()} locale={locale} />
      </p>
      <p class="source">
        <PostLink content={idea.content} />
      </p>
      {step?.words && (
        <figure class="cosign">
          <figcaption class="soft">
            <strong>{names.get(step.member) ?? t('popup.praise.someone')}</strong>
          </figcaption>
          <blockquote>{step.words}</blockquote>
        </figure>
      )}
    </li>
  );
}
