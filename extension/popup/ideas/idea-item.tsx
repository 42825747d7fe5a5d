import type { MemberId } from '../../../shared/contract/ids.ts';
import { IdeaPath } from '../../ui/idea/idea-path.tsx';
import { IdeaSteps } from '../../ui/idea/idea-steps.tsx';
import { IdeaWait } from '../../ui/idea/idea-wait.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { PostLink } from '../post-link.tsx';
import { receiverName } from '../receiver-name.ts';
import { AnswerForm } from './answer-form.tsx';
import { ChainLinks } from './chain-links.tsx';
import type { IdeaNote } from './read-ideas.ts';

interface IdeaItemProps {
  readonly note: IdeaNote;
  readonly names: ReadonlyMap<MemberId, string>;
  /** The reader may answer. */
  readonly leads: boolean;
}

/** One idea: the post, where it stands, what was said, and its place in the chain. */
export function IdeaItem({ note, names, leads }: IdeaItemProps) {
  const { row, part, begun, unread, from, born } = note;
  const { t, locale, clock } = useSurroundings();
  const now = clock();
  const author = receiverName({ receiver: row.owner, content: row.content }, names, '');
  const quote = row.content?.quote.trim();
  const steps = row.steps.map(({ member, words, ...step }) => ({
    ...step,
    words: words ?? '',
    name: names.get(member) ?? t('popup.praise.someone'),
  }));
  return (
    <li class="idea" data-testid="idea-item">
      <p class="idea-post">
        <PostLink content={row.content} />
        {unread && <span class="new">{t('popup.received.new')}</span>}
        {row.pending === 1 && <span class="new">{t('popup.given.pending')}</span>}
      </p>
      <p class="soft">
        {part !== 'leads' && <span class="idea-about">{t(`popup.ideas.part.${part}`)}</span>}
        {author && part !== 'wrote' && <span class="idea-about">{t('popup.ideas.by', author)}</span>}
      </p>
      {quote && <blockquote class="words idea-quote">{quote}</blockquote>}
      <IdeaPath state={row.state} steps={row.steps} t={t} />
      <IdeaWait idea={row} now={now} t={t} />
      <IdeaSteps steps={steps} now={now} locale={locale} t={t} />
      {leads && (
        <InPlace label={t('common.idea.move.start')}>
          {(close) => <AnswerForm idea={row} begun={begun} close={close} />}
        </InPlace>
      )}
      {from && <ChainLinks label={t('common.idea.from')} links={[from]} />}
      {born.length > 0 && <ChainLinks label={t('common.idea.born')} links={born} />}
    </li>
  );
}
