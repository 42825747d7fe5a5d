import { memberPersona } from '../../shared/target/member-persona.ts';
import type { PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { PostLink } from './post-link.tsx';

/** The words of a praise, and the way to the post. Both were sealed; a missing key is said, never guessed at. */
export function PraiseBody({
  praise,
}: {
  readonly praise: Pick<PraiseRow, 'content' | 'author' | 'receiver'>;
}) {
  const { t } = useSurroundings();
  const { content, author, receiver } = praise;
  if (!content) return <p class="soft">{t('popup.praise.sealed')}</p>;
  return (
    <>
      {content.words.trim() ? (
        <p class="words">{content.words}</p>
      ) : (
        <p class="soft">{t('popup.praise.no_words')}</p>
      )}
      <p class="source">
        <PostLink content={content} />
      </p>
      {/* Her own post she knows; of a page that somebody praised her for by name, this is the part that was meant. */}
      {content.quote && receiver && memberPersona(receiver) === author && (
        <blockquote class="words words-short">{content.quote}</blockquote>
      )}
    </>
  );
}
